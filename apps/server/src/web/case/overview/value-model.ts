import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink } from '../entry/entry-link.ts'
import type { LaterParts, SourceParts } from './overview.query.ts'

/** A value in force, and who stands behind it. */
export interface ShownValue {
  readonly value: string
  /** Its time, or its order to another value, leaves open whether it was in force. */
  readonly possible: boolean
  readonly source: ShownSource
  /** What a later change made of it. */
  readonly later: readonly { readonly value: string; readonly link: EntryLink }[]
}

export interface ShownSource {
  readonly link: EntryLink
  readonly by: string
  readonly statedBy: string | undefined
  readonly decidedAt: string
  /** From when it had effect, where that is another moment than that of the decision. */
  readonly from: string | undefined
  readonly countersigned: { readonly link: EntryLink; readonly after: string | undefined } | undefined
  /** Said where the countersignature on record was given on an earlier version than the one that stands. */
  readonly notCountersigned: string | undefined
  readonly influences: readonly ShownInfluence[]
  /** Other entries on which the very same value rests, because the record does not say which of them came last. */
  readonly alsoSetBy: readonly EntryLink[]
}

interface ShownInfluence {
  readonly link: EntryLink
  readonly word: string
  readonly by: string
  /** "unattested", "contested"; undefined where its author stands by it. */
  readonly doubt: string | undefined
}

interface ValueAnswer {
  readonly certainty: 'CERTAIN' | 'POSSIBLE'
  readonly source: SourceParts
  readonly amendedLater: readonly LaterParts[]
}

/** A value with its words, which are null where it is withheld. */
export function shownValue(links: CaseLinks, value: string | null, answer: ValueAnswer): ShownValue {
  return {
    value: value ?? 'withheld',
    possible: answer.certainty === 'POSSIBLE',
    source: shownSource(links, answer.source),
    later: answer.amendedLater.map(later => ({
      value: later.value ?? 'withheld',
      link: entryLink(links, later.by),
    })),
  }
}

export function shownSource(links: CaseLinks, source: SourceParts): ShownSource {
  const { decider, decidedAt, from, countersignedBy, countersignedAfter, influences } = source
  return {
    link: entryLink(links, source.entry),
    by: decider.actor.inWords,
    statedBy: decider.statedBy?.inWords,
    decidedAt: decidedAt?.inWords ?? 'time not recorded',
    from: from?.inWords === decidedAt?.inWords ? undefined : from?.inWords,
    countersigned:
      countersignedBy === null
        ? undefined
        : { link: entryLink(links, countersignedBy), after: countersignedAfter?.inWords },
    notCountersigned:
      source.versionNotCountersigned === null
        ? undefined
        : `No countersignature of version ${source.versionNotCountersigned} recorded`,
    influences: influences
      .filter(({ entry }) => entry.id !== countersignedBy?.id)
      .map(({ type, attestation, author, entry }) => ({
        link: entryLink(links, entry),
        word: type.toLowerCase().replaceAll('_', ' '),
        by: author.inWords,
        doubt: attestation === 'CONFIRMED' ? undefined : attestation.toLowerCase(),
      })),
    alsoSetBy: source.alsoSetBy.map(entry => entryLink(links, entry)),
  }
}
