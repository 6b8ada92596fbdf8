import { isBeforeReliance, isDatedBefore, isListedKind, kindOf, type CaseEntry, type RelationKind } from '#case-record'
import {
  capacitiesOf,
  dependenciesOf,
  headlineOf,
  missingInData,
  recordingLag,
  referencesTo,
  withdrawalsOf,
  type CaseFile,
} from '#replay'
import type { DisclosedText, Entry, EntryFound, Relation, WithheldText } from '../../models/entry.models.ts'
import { actorOf, toActor } from './actor.ts'
import { skeletonOf, type Placeholder } from '../opened/disclosure.ts'
import { isWithheld, type Showing } from '../opened/showing.ts'
import type { ShownFile } from '../opened/shown-file.ts'
import { toElapsed, toWhen } from './time.ts'
import { withParts } from '../opened/with-parts.ts'

type LazyTies = 'relatesTo' | 'relatedFrom' | 'reliedOn' | 'withdrawnBy' | 'amendedBy' | 'datedBefore'
type LazyPart = 'version' | 'headline' | 'lag' | LazyTies

/** The one way from an entry to what a person is shown of it. Kept with the file for the next who is shown the same. */
export function toEntry({ kept }: ShownFile, entry: CaseEntry): Entry {
  const before = kept.entries.get(entry.id)
  if (before) return before
  const made = makeEntry(kept, entry, kept.placeholder(entry))
  kept.entries.set(entry.id, made)
  return made
}

export function toEntries(showing: ShownFile, entries: readonly CaseEntry[]): Entry[] {
  return entries.map(entry => toEntry(showing, entry))
}

export function toOptionalEntry(showing: ShownFile, entry: CaseEntry | undefined): Entry | undefined {
  return entry && toEntry(showing, entry)
}

/** One entry asked for by its id, with everything that names it. */
export function toEntryFound(showing: Showing, entry: CaseEntry): EntryFound {
  const base = { __typename: 'EntryFound' as const, entry: toEntry(showing, entry) }
  return withParts<typeof base, Pick<EntryFound, 'referredToBy'>>(base, {
    referredToBy: () =>
      referencesTo(showing.file, entry).map(({ as, entry: other }) => ({ as, entry: toEntry(showing, other) })),
  })
}

/** The placeholder for an entry's content, or nothing where the person may read it. */
export function contentWithheld(showing: ShownFile, ...entries: readonly CaseEntry[]): WithheldText | undefined {
  const withheld = entries.find(entry => isWithheld(showing, entry))
  return withheld && placeholderText(showing.placeholder(withheld)!)
}

function makeEntry(showing: ShownFile, entry: CaseEntry, placeholder: Placeholder | undefined): Entry {
  const visible = placeholder ? skeletonOf(entry) : entry
  const { kind, occurred, recorded } = entry
  const withheld = placeholder && placeholderText(placeholder)
  const words = (text: string): DisclosedText | WithheldText => withheld ?? { __typename: 'DisclosedText', text }
  const maybeWords = (text: string | undefined) => (text === undefined ? undefined : words(text))
  const base = {
    id: entry.id,
    reference: entry.source.reference,
    kind,
    title: kindOf(entry).title,
    family: kindOf(entry).family,
    listed: isListedKind(kind),
    occurred: occurred && toWhen(occurred),
    recorded: { status: recorded.status, at: recorded.status === 'not stated' ? undefined : toWhen(recorded.when) },
    entered: entry.entered,
    actor: actorOf(showing, entry),
    recordedBy: visible.recordedBy && toActor(visible.recordedBy),
    capacities: [...capacitiesOf(visible)],
    channel: entry.channel,
    text: words(visible.detail),
    ownView: maybeWords(entry.attested?.ownView),
    reasonForLateRecording: maybeWords(entry.attested?.reasonForLateRecording),
    noticesAcknowledged: visible.attested?.notices ?? [],
    data: withheld ? undefined : entry.data,
    unlistedFields: withheld ? undefined : entry.unlistedFields,
    sensitive: entry.sensitive,
    contentWithheld: withheld,
    otherCase: entry.crn === showing.crn ? undefined : entry.crn,
  }
  return withParts<typeof base, Pick<Entry, LazyPart>>(base, {
    headline: () => words(headlineOf(visible)),
    lag: () => lagOf(entry),
    version: () => showing.file.amendmentsOf(entry).length + 1,
    relatesTo: () => relationsOf(showing, entry),
    relatedFrom: () => showing.file.incoming(entry).map(link => relation(showing, link.as, link.entry, link.entry)),
    reliedOn: () => reliancesOf(showing, entry),
    withdrawnBy: () => withdrawalsFrom(showing, entry),
    datedBefore: () => datedBefore(showing, entry),
    amendedBy: () => toEntries(showing, showing.file.amendmentsOf(entry)),
  })
}

function lagOf(entry: CaseEntry): Entry['lag'] {
  const lag = recordingLag(entry)
  return lag && toElapsed(lag)
}

function placeholderText({ why, holder }: Placeholder): WithheldText {
  return { __typename: 'WithheldText', why, holder }
}

function relationsOf(showing: ShownFile, entry: CaseEntry): Relation[] {
  const found = showing.file.outgoing(entry).map(link => relation(showing, link.as, entry, link.entry))
  const dependencies = dependenciesOf(showing.file, entry).map(other => relation(showing, 'depends-on', entry, other))
  const named = missingInData(showing.file, entry).map(({ as, id }) => absent(as, id))
  return [...found, ...dependencies, ...missing(showing.file, entry, as => as !== 'relied-on'), ...named]
}

function reliancesOf(showing: ShownFile, entry: CaseEntry): Relation[] {
  const found = showing.file.reliedOn(entry).map(other => relation(showing, 'relied-on', entry, other))
  return [...found, ...missing(showing.file, entry, as => as === 'relied-on')]
}

function relation(showing: ShownFile, as: Relation['as'], from: CaseEntry, other: CaseEntry): Relation {
  const version = from.attested?.versions[other.id]
  return withParts<Pick<Relation, 'as' | 'reference' | 'version'>, Pick<Relation, 'entry'>>(
    { as, reference: other.source.reference, version },
    { entry: () => toEntry(showing, other) },
  )
}

function datedBefore(showing: ShownFile, entry: CaseEntry): Relation[] {
  const kind = kindOf(entry)
  const links = showing.file.outgoing(entry).filter(link => isDatedBefore(entry, kind, link.as, link.entry))
  const reliances = showing.file.reliedOn(entry).filter(other => isBeforeReliance(entry, other))
  return [
    ...links.map(link => relation(showing, link.as, entry, link.entry)),
    ...reliances.map(other => relation(showing, 'relied-on', entry, other)),
  ]
}

function withdrawalsFrom(showing: ShownFile, entry: CaseEntry): Entry[] {
  return withdrawalsOf(showing.file, entry).map(withdrawal => toEntry(showing, withdrawal.entry))
}

/** Ties to what is not on record at this basis: the source names it, so it is shown, with no entry behind it. */
function missing(file: CaseFile, entry: CaseEntry, wanted: (as: RelationKind | 'relied-on') => boolean): Relation[] {
  return file
    .dangling(entry)
    .filter(({ as }) => wanted(as))
    .map(({ as, reference }) => absent(as, reference))
}

function absent(as: Relation['as'], reference: string): Relation {
  return { as, reference, version: undefined, entry: undefined }
}
