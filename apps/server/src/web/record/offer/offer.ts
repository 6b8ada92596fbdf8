import type { Answer } from '../../api/graphql.ts'
import type { Kinds } from '../engine/field.ts'
import { meetingsOf, type OfferedMeeting } from './meetings.ts'
import type { offerQuery } from './offer.query.ts'

/** One entry as a form offers it. */
export interface OfferedEntry {
  readonly id: string
  /** What the form sends for it: the version that was shown, and the id. */
  readonly value: string
  readonly version: number
  readonly kind: string
  readonly family: string
  readonly text: string
  /** When and whose. */
  readonly detail: string
  /** Not recorded as read by whoever fills the form in, nor written by them. */
  readonly unread: boolean
}

/** Everything that a form may offer to refer to. */
export interface Offer {
  /** The newest first. */
  readonly entries: readonly OfferedEntry[]
  /** Kinds of the entries that refer to an entry, by its id. */
  readonly settledBy: ReadonlyMap<string, readonly string[]>
  /** Meetings of which anything is on the record, the newest first. */
  readonly meetings: readonly OfferedMeeting[]
  /** The level that holds now, in words, by setting and group; several where sources differ. */
  readonly levelsNow: ReadonlyMap<string, string>
}

export const nothingOffered: Offer = { entries: [], settledBy: new Map(), meetings: [], levelsNow: new Map() }

type View = Extract<Answer<typeof offerQuery>['case']['view'], { __typename: 'CaseView' }>
type FoundEntry = View['chronology']['edges'][number]['node']['entry']

/** What is offered to somebody: everything that they may read. What is withheld from them cannot be referred to. */
export function offerOf(view: View, staffId: string | undefined): Offer {
  const read = new Set(
    view.readings.edges.flatMap(({ node }) => node.entry.relatesTo.flatMap(tie => tie.entry?.id ?? [])),
  )
  const settledBy = new Map<string, string[]>()
  for (const { node } of view.settling.edges)
    for (const tie of node.entry.relatesTo)
      if (tie.entry) settledBy.set(tie.entry.id, [...(settledBy.get(tie.entry.id) ?? []), node.entry.kind])
  return {
    entries: view.chronology.edges.flatMap(({ node }) => offered(node.entry, read, staffId)),
    settledBy,
    meetings: meetingsOf(view.meetings.edges.map(({ node }) => node.entry)),
    levelsNow: new Map(
      view.state.rosh.groups.flatMap(({ group, setting, levels }) =>
        group === null ? [] : [[`${setting}/${group}`, levels.map(({ level }) => wordOf(level)).join(' or ')] as const],
      ),
    ),
  }
}

function wordOf(level: string | null): string {
  return level === null ? 'withheld' : level.toLowerCase().replaceAll('_', ' ')
}

function offered(entry: FoundEntry, read: ReadonlySet<string>, staffId: string | undefined): readonly OfferedEntry[] {
  const { id, version, kind, family, headline, title, occurred, actor, recordedBy } = entry
  if (entry.contentWithheld || headline.__typename !== 'DisclosedText') return []
  const own = staffId !== undefined && (actor.staffId === staffId || recordedBy?.staffId === staffId)
  const unread = staffId !== undefined && !own && !read.has(id) && family !== 'step'
  const detail = [occurred?.inWords ?? 'Date not recorded', actor.inWords].join(', ')
  return [{ id, value: `${version} ${id}`, version, kind, family, text: headline.text || title, detail, unread }]
}

/** Whether a kind is among those that a form names. */
export function isAmong(kind: string, kinds: Kinds): boolean {
  return kinds.some(one => one === '*' || one === kind || (one.endsWith('.*') && kind.startsWith(one.slice(0, -1))))
}

function isOffered({ kind, family }: OfferedEntry, kinds: Kinds): boolean {
  return isAmong(kind, kinds) || kinds.includes(`family:${family}`)
}

/** What a field offers: what nothing has settled yet first, each in the order of the record. */
export function offeredFor(
  offer: Offer,
  { kinds, settledBy = [] }: { readonly kinds: Kinds; readonly settledBy?: Kinds },
): readonly (OfferedEntry & { readonly settled: boolean })[] {
  const among = offer.entries
    .filter(entry => isOffered(entry, kinds))
    .map(entry => ({
      ...entry,
      settled: (offer.settledBy.get(entry.id) ?? []).some(kind => isAmong(kind, settledBy)),
    }))
  return [...among.filter(({ settled }) => !settled), ...among.filter(({ settled }) => settled)]
}

/** What an act may have relied on: what was recorded, the steps of processes apart. */
export function reliable(offer: Offer): readonly OfferedEntry[] {
  return offer.entries.filter(({ family }) => family !== 'step')
}
