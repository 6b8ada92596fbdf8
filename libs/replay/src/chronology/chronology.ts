import {
  kindOf,
  orderOf,
  type Actor,
  type Capacity,
  type CaseEntry,
  type Elapsed,
  type Family,
  type Instant,
  type KnownWhen,
} from '#case-record'
import { recordingLag } from '../accountability/attestation.ts'
import { isKnownBy, placedAt } from '../basis/known.ts'
import { agencyNamed, agencyOf } from '../case-file/agency.ts'
import { capacitiesOf } from '../case-file/capacity.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { orderBetween } from '../case-file/order.ts'
import { perFile } from '../case-file/per-file.ts'
import { holdsWords } from './words.ts'

/** Which entries of a chronology to keep. Parts that are absent keep everything; parts combine with "and". */
export interface ChronologyFilter {
  /** Staff numbers or roles of those who acted, or who wrote the entry down. */
  readonly actors?: readonly string[]
  /** Roles of the same people, so that both can be asked for at once. */
  readonly roles?: readonly string[]
  /** Whole sorts of act, such as every decision. */
  readonly families?: readonly Family[]
  readonly kinds?: readonly string[]
  /** Organisations, compared by the name before any bracket or arrow, without case. */
  readonly agencies?: readonly string[]
  readonly capacities?: readonly Capacity[]
  /** Entries that possibly happened within this period; undated entries are never left out by it. */
  readonly period?: Pick<KnownWhen, 'earliest' | 'latest'>
  /** Only entries written down at least this many milliseconds after they happened. */
  readonly recordedLateBy?: number
  /** Only acts by somebody covering, acting or otherwise not in their own post. */
  readonly standInsOnly?: boolean
  /** Entries marked sensitive at source, or those that are not. */
  readonly sensitive?: boolean
  /** Words that must all stand in what people are shown of an entry. */
  readonly text?: string
  /** Only entries that had not been recorded by an instant. */
  readonly notRecordedBy?: Instant
}

/** An entry surely written down a day or more after it happened. */
export const recordedLate = 24 * 60 * 60 * 1000

export interface ChronologyItem {
  readonly entry: CaseEntry
  /** Undated: nobody recorded when it happened or when it was written down. */
  readonly placement: 'at an instant' | 'within a period' | 'undated'
  /** How it stands to the item before it; undefined for the first. */
  readonly orderToPrevious: 'after' | 'same instant' | 'not known' | undefined
  readonly lag: Elapsed | undefined
}

/** The case's entries in order of presentation, filtered; undated entries first, never placed among the others. */
export function chronology(file: CaseFile, filter: ChronologyFilter): readonly ChronologyItem[] {
  const keepsAll = Object.values(filter).every(part => part === undefined)
  return keepsAll ? wholeChronology(file) : itemsOf(file.entries.filter(entry => passes(entry, filter)))
}

const wholeChronology = perFile(file => itemsOf(file.entries))

function itemsOf(kept: readonly CaseEntry[]): readonly ChronologyItem[] {
  return kept.map((entry, index) => ({
    entry,
    placement: placementOf(entry),
    orderToPrevious: orderTo(kept[index - 1], entry),
    lag: recordingLag(entry),
  }))
}

function placementOf(entry: CaseEntry): ChronologyItem['placement'] {
  const at = placedAt(entry)
  if (!at) return 'undated'
  return at.precision === 'instant' ? 'at an instant' : 'within a period'
}

function orderTo(previous: CaseEntry | undefined, entry: CaseEntry): ChronologyItem['orderToPrevious'] {
  if (!previous) return undefined
  const order = orderBetween(previous, entry)
  return order === 'before' ? 'after' : order === 'same-instant' ? 'same instant' : 'not known'
}

function passes(entry: CaseEntry, filter: ChronologyFilter): boolean {
  const people = entry.recordedBy ? [entry.actor, entry.recordedBy] : [entry.actor]
  return (
    keeps(filter.actors, wanted => people.some(person => isCalled(person, wanted))) &&
    keeps(filter.roles, wanted => people.some(person => hasRole(person, wanted))) &&
    keeps(filter.families, wanted => kindOf(entry).family === wanted) &&
    keeps(filter.kinds, wanted => matchesKind(entry.kind, wanted)) &&
    keeps(filter.agencies, wanted => people.some(person => agencyOf(person) === agencyNamed(wanted))) &&
    keeps(filter.capacities, wanted => capacitiesOf(entry).includes(wanted)) &&
    (filter.period === undefined || mayLieIn(entry, filter.period)) &&
    (filter.recordedLateBy === undefined || (recordingLag(entry)?.least ?? -Infinity) >= filter.recordedLateBy) &&
    (filter.standInsOnly !== true || capacitiesOf(entry).some(capacity => capacity !== 'substantive')) &&
    (filter.sensitive === undefined || entry.sensitive === filter.sensitive) &&
    (filter.notRecordedBy === undefined || !isKnownBy(entry, filter.notRecordedBy)) &&
    (filter.text === undefined || holdsWords(entry, filter.text))
  )
}

function keeps<Value>(wanted: readonly Value[] | undefined, matches: (value: Value) => boolean): boolean {
  return wanted === undefined || wanted.some(matches)
}

/** A kind by its full name, or a whole group of kinds by the part before the dot followed by ".*". */
function matchesKind(kind: string, wanted: string): boolean {
  return wanted.endsWith('.*') ? kind.startsWith(wanted.slice(0, -1)) : kind === wanted
}

function isCalled(person: Actor, wanted: string): boolean {
  return person.staffId === wanted || hasRole(person, wanted)
}

function hasRole({ role }: Actor, wanted: string): boolean {
  return role?.toLowerCase() === wanted.toLowerCase()
}

function mayLieIn(entry: CaseEntry, period: Pick<KnownWhen, 'earliest' | 'latest'>): boolean {
  const at = placedAt(entry)
  if (!at) return true
  const whole = { ...at, earliest: period.earliest, latest: period.latest, precision: 'interval' as const }
  const order = orderOf(at, whole)
  return order === 'unknown' || order === 'same-instant'
}
