import type { RecordedEvent } from '#event-log'
import { absencesAt } from '../absence/absences.ts'
import type { AbsenceKind } from '../absence/facts.ts'
import { postsAt, type PostAt, type TimeInPost } from '../appointment/post.ts'
import { assignmentsAt } from '../line-management/managers.ts'
import { readStaffRecord, type StaffRecord } from '../record/staff-record.ts'
import { arrangementsAt, type Arrangement } from '../standing-in/arrangements.ts'
import type { Instant } from '../time/given-time.ts'
import { startOf } from '../time/period.ts'
import { workloadAt, type MeasureAt } from '../workload/workload-at.ts'
import { statedOf, valuesOf, type Stated } from './stated.ts'

/** Whether somebody was away. `none recorded` says no more than that: absences are not always written down. */
export type AbsenceAt =
  { readonly kind: 'none recorded' } | { readonly kind: 'absent'; readonly absences: readonly AbsenceRecorded[] }

export interface AbsenceRecorded {
  readonly entry: string
  readonly absence: AbsenceKind
  readonly from: string
}

/** A line manager assigned, by staff code. */
export interface ManagerAt {
  readonly entry: string
  readonly manager: string
  readonly from: string
}

/** How somebody stands on record at an instant. */
export type Registration =
  /** Nothing at all is on record of this staff code. */
  | { readonly kind: 'nothing recorded' }
  /** Something is on record, and no appointment is in force. */
  | { readonly kind: 'no appointment in force' }
  | { readonly kind: 'in post' }

/** Who somebody was at an instant, as far as was known at another. */
export interface StaffingAt {
  readonly staffId: string
  readonly instant: Instant
  /** Undefined: all that is on record. */
  readonly knownAt: Instant | undefined
  readonly registration: Registration
  /** Every appointment in force, each as it stood; the fields below say what they say together. */
  readonly posts: readonly PostAt[]
  readonly name: Stated<string>
  readonly role: Stated<string>
  readonly grade: Stated<string>
  readonly organisation: Stated<string>
  readonly unit: Stated<string>
  readonly inPost: Stated<TimeInPost>
  /** Empty: no line manager is recorded. */
  readonly lineManagers: readonly ManagerAt[]
  /** In what other capacity the person could act; empty where no arrangement is recorded. */
  readonly arrangements: readonly Arrangement[]
  readonly absence: AbsenceAt
  /** The newest figure of each measure by then; empty where none is recorded. */
  readonly workload: readonly MeasureAt[]
}

/**
 * Who a member of staff was at an instant, folded from events of any staff streams in any order. With `knownAt`, only
 * from what this log had accepted by then. Chooses nothing: where the record says several things, all are given.
 */
export function staffingAt(
  events: readonly RecordedEvent[],
  staffId: string,
  instant: Instant,
  knownAt?: Instant,
): StaffingAt {
  return staffingOf(readStaffRecord(events, staffId, knownAt), staffId, instant, knownAt)
}

/** The same, from a record that was read already. */
export function staffingOf(record: StaffRecord, staffId: string, instant: Instant, knownAt?: Instant): StaffingAt {
  const posts = byBeginning(postsAt(record, instant), post => post.from)
  const together = (part: (post: PostAt) => Stated<string>) => statedOf(posts.flatMap(post => valuesOf(part(post))))
  return {
    staffId,
    instant,
    knownAt,
    registration: registrationOf(record, posts),
    posts,
    name: statedOf(posts.map(({ name }) => name)),
    role: together(post => post.role),
    grade: together(post => post.grade),
    organisation: together(post => post.organisation),
    unit: together(post => post.unit),
    inPost: inPostTogether(posts),
    lineManagers: byBeginning(
      assignmentsAt(record, instant).map(({ id, fact }) => ({ entry: id, manager: fact.manager, from: fact.from })),
      ({ from }) => from,
    ),
    arrangements: byBeginning(arrangementsAt(record, instant), ({ arrangement }) => arrangement.from),
    absence: absenceOf(record, instant),
    workload: workloadAt(record, instant),
  }
}

function registrationOf(record: StaffRecord, posts: readonly PostAt[]): Registration {
  if (posts.length > 0) return { kind: 'in post' }
  return { kind: record.all.length === 0 ? 'nothing recorded' : 'no appointment in force' }
}

function inPostTogether(posts: readonly PostAt[]): Stated<TimeInPost> {
  const times = posts.flatMap(({ inPost }) => valuesOf(inPost))
  const distinct = times.filter((time, index) => times.findIndex(({ since }) => since === time.since) === index)
  const [only, ...more] = distinct
  if (only === undefined) return { kind: 'not recorded' }
  return more.length === 0 ? { kind: 'recorded', value: only } : { kind: 'several', values: distinct }
}

function absenceOf(record: StaffRecord, instant: Instant): AbsenceAt {
  const absences = byBeginning(
    absencesAt(record, instant).map(({ id, fact }) => ({ entry: id, absence: fact.kind, from: fact.from })),
    ({ from }) => from,
  )
  return absences.length === 0 ? { kind: 'none recorded' } : { kind: 'absent', absences }
}

/** In the order of beginning; those of one moment stay in the record's own order, which does not depend on arrival. */
function byBeginning<Item>(items: readonly Item[], from: (item: Item) => string): readonly Item[] {
  return [...items].sort((left, right) => startOf(from(left)) - startOf(from(right)))
}
