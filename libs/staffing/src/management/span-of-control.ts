import type { RecordedEvent } from '#event-log'
import { readAllRecords } from '../record/staff-record.ts'
import { staffingOf, type StaffingAt } from '../staffing-at/staffing-at.ts'
import type { Instant } from '../time/given-time.ts'
import { arrangementsFor } from './stand-ins.ts'

/** Whom somebody managed at an instant, and whom they covered for besides. */
export interface SpanOfControl {
  readonly managerId: string
  readonly instant: Instant
  /** People in post whose recorded line manager it was. */
  readonly reports: readonly StaffingAt[]
  /** People in post who were reports of somebody for whom the manager stood in by a recorded arrangement. */
  readonly covered: readonly StaffingAt[]
}

/**
 * The span of control as the record has it. People of whom no line manager is recorded are nobody's report, however
 * likely; somebody who has left is counted no more, somebody absent is.
 */
export function spanOfControl(
  allStaffEvents: readonly RecordedEvent[],
  managerId: string,
  instant: Instant,
  knownAt?: Instant,
): SpanOfControl {
  return spanAmong(allStaffAt(allStaffEvents, instant, knownAt), managerId, instant)
}

/** The same, among everybody as they stood at the instant, for whoever asks about many. */
export function spanAmong(everybody: readonly StaffingAt[], managerId: string, instant: Instant): SpanOfControl {
  const manager = everybody.find(({ staffId }) => staffId === managerId)
  const inPost = everybody.filter(({ staffId, posts }) => staffId !== managerId && posts.length > 0)
  const coveredManagers = everybody
    .filter(other => manager !== undefined && arrangementsFor(manager, other).length > 0)
    .map(({ staffId }) => staffId)
  const reportsTo = (staffing: StaffingAt, ids: readonly string[]) =>
    staffing.lineManagers.some(one => ids.includes(one.manager))
  const reports = inPost.filter(staffing => reportsTo(staffing, [managerId]))
  const covered = inPost.filter(staffing => !reports.includes(staffing) && reportsTo(staffing, coveredManagers))
  return { managerId, instant, reports, covered }
}

/** Everybody on record at an instant, by staff code. */
export function allStaffAt(
  events: readonly RecordedEvent[],
  instant: Instant,
  knownAt?: Instant,
): readonly StaffingAt[] {
  return [...readAllRecords(events, knownAt)].map(([staffId, record]) => staffingOf(record, staffId, instant, knownAt))
}
