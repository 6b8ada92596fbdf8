import type { RecordedEvent } from '#event-log'
import type { FactName } from '../facts/fact.ts'
import { isStaffingEvent } from '../facts/event-type.ts'
import { instantOfEntry, type Instant } from '../time/given-time.ts'
import { entryOf, type EntryOf, type StaffingEntry } from './staffing-entry.ts'

/** What is on record of one person, and what of it stands. */
export interface StaffRecord {
  /** Everything, what was superseded included. */
  readonly all: readonly StaffingEntry[]
  /** Entries of one kind that stand, in an order that does not depend on how they arrived. */
  of<Name extends FactName>(name: Name): readonly EntryOf<Name>[]
  /** The entry that stands in the place of one; the entry itself where nothing superseded it, undefined where withdrawn. */
  current(id: string): string | undefined
  /** Entries that correct or withdraw one, directly. */
  supersededBy(id: string): readonly StaffingEntry[]
}

/** The record of one person from entries in any order. */
export function staffRecordOf(entries: readonly StaffingEntry[]): StaffRecord {
  const all = [...entries].sort((left, right) => (left.id < right.id ? -1 : 1))
  const superseding = new Map<string, StaffingEntry[]>()
  for (const entry of all) {
    const target = supersededBy(entry)
    if (target !== undefined) superseding.set(target, [...(superseding.get(target) ?? []), entry])
  }
  const standing = all.filter(({ id }) => !superseding.has(id))
  return {
    all,
    of: <Name extends FactName>(name: Name) => standing.filter(entry => entry.name === name) as EntryOf<Name>[],
    current: id => currentOf(id, superseding, new Set()),
    supersededBy: id => superseding.get(id) ?? [],
  }
}

/** The record of one person from the log, as far as it had been entered by an instant; all of it where none is given. */
export function readStaffRecord(events: readonly RecordedEvent[], staffId: string, knownAt?: Instant): StaffRecord {
  const entries = events.filter(event => isStaffingEvent(event.type)).map(entryOf)
  return staffRecordOf(entries.filter(entry => entry.staffId === staffId && isKnown(entry, knownAt)))
}

/** Records of everybody in a list of events, by staff code. */
export function readAllRecords(events: readonly RecordedEvent[], knownAt?: Instant): ReadonlyMap<string, StaffRecord> {
  const byStaff = new Map<string, StaffingEntry[]>()
  for (const event of events) {
    if (!isStaffingEvent(event.type)) continue
    const entry = entryOf(event)
    if (!isKnown(entry, knownAt)) continue
    const entries = byStaff.get(entry.staffId)
    if (entries) entries.push(entry)
    else byStaff.set(entry.staffId, [entry])
  }
  return new Map(
    [...byStaff].sort(([left], [right]) => (left < right ? -1 : 1)).map(([id, all]) => [id, staffRecordOf(all)]),
  )
}

function isKnown(entry: StaffingEntry, knownAt: Instant | undefined): boolean {
  return knownAt === undefined || instantOfEntry(entry.entered) <= knownAt
}

function supersededBy(entry: StaffingEntry): string | undefined {
  return entry.name === 'entry-withdrawn' ? entry.fact.entry : entry.corrects
}

function currentOf(
  id: string,
  superseding: ReadonlyMap<string, readonly StaffingEntry[]>,
  seen: ReadonlySet<string>,
): string | undefined {
  const [next] = superseding.get(id) ?? []
  if (!next || seen.has(id)) return id
  return next.name === 'entry-withdrawn' ? undefined : currentOf(next.id, superseding, new Set([...seen, id]))
}
