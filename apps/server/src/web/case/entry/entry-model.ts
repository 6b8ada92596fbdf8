import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink, entryPath } from './entry-link.ts'
import type { Card, ReferenceParts, VersionParts } from './entry-parts.query.ts'
import type { EntryParts } from './entry.query.ts'
import { shownFields, type ShownField } from './fields-model.ts'
import { shownReferences, shownTies, type ShownTie } from './references-model.ts'
import { capacityInWords, type Fact, factsOf } from './summary-model.ts'
import { shownVersions, type ShownVersion } from './versions-model.ts'

/** One entry with what stands beside it, as the API answers it. */
export interface AnsweredEntry {
  readonly entry: EntryParts
  readonly referredToBy: readonly ReferenceParts[]
  readonly versions: readonly VersionParts[]
  readonly establishment:
    | { readonly statement: string; readonly confirmedBy: readonly Card[]; readonly contestedBy: readonly Card[] }
    | undefined
}

/** An entry as its page shows it. */
export interface EntryModel {
  readonly entry: EntryParts
  readonly link: EntryLink
  /** False where a decision or a meeting has a page that shows more of it. */
  readonly isItsOwnPage: boolean
  readonly capacity: string
  readonly facts: readonly Fact[]
  readonly establishment: string | undefined
  readonly contestedBy: readonly EntryLink[]
  readonly confirmedBy: readonly EntryLink[]
  readonly withdrawals: readonly EntryLink[]
  readonly ties: readonly ShownTie[]
  readonly references: readonly ShownTie[]
  readonly versions: readonly ShownVersion[]
  readonly fields: readonly ShownField[]
}

export function entryModel(links: CaseLinks, answered: AnsweredEntry): EntryModel {
  const { entry, referredToBy, versions, establishment } = answered
  const linked = (cards: readonly Card[] = []) => cards.map(card => entryLink(links, card))
  return {
    entry,
    link: entryLink(links, entry),
    isItsOwnPage: entryPath(entry).startsWith('entries/'),
    capacity: capacityInWords(entry.capacities),
    facts: factsOf(entry),
    establishment: isAct(entry) ? establishment?.statement : undefined,
    contestedBy: linked(establishment?.contestedBy),
    confirmedBy: linked(establishment?.confirmedBy),
    withdrawals: linked(entry.withdrawals),
    ties: shownTies(links, [...entry.relatesTo, ...entry.reliedOn]),
    references: shownReferences(links, referredToBy),
    versions: shownVersions(links, versions),
    fields: [...shownFields(entry.data), ...shownFields(entry.unlistedFields)],
  }
}

/** Whether something is established is asked of what people said and did, not of what systems noted. */
function isAct({ family }: EntryParts): boolean {
  return ['influence', 'account'].includes(family)
}
