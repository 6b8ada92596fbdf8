/**
 * Staff over time: appointments, grades, units, line management, standing in, absence, leaving, workload.
 *
 * Each concept is a folder with the facts that can be recorded, their checks and what they fold to. `decide/` is the
 * write side, `staffing-at/`, `actor/` and `management/` answer for an instant. Nothing is overwritten, and nothing is
 * chosen where the record says several things.
 */
export * from './facts/problem.ts'
export * from './facts/fact.ts'
export {
  eventTypeOf,
  factNames,
  isStaffingEvent,
  staffEventTypes,
  staffStream,
  staffStreamPrefix,
} from './facts/event-type.ts'
export { type GivenTime, isTimeRefusal, parseTime } from './time/given-time.ts'
export * from './absence/facts.ts'
export * from './appointment/facts.ts'
export { type PostAt, type TimeInPost } from './appointment/post.ts'
export * from './line-management/facts.ts'
export * from './standing-in/facts.ts'
export { type Arrangement, standsInFor } from './standing-in/arrangements.ts'
export * from './workload/facts.ts'
export { type MeasureAt } from './workload/workload-at.ts'
export * from './record/withdrawn.ts'
export * from './record/metadata.ts'
export * from './record/staffing-entry.ts'
export * from './record/staff-record.ts'
export * from './record/read-staff.ts'
export * from './decide/command.ts'
export * from './decide/decider.ts'
export * from './decide/record-staffing.ts'
export * from './staffing-at/stated.ts'
export * from './staffing-at/staffing-at.ts'
export * from './actor/staff-actor.ts'
export * from './actor/actor-notice.ts'
export * from './actor/actor-for.ts'
export * from './management/span-of-control.ts'
export * from './management/line-of-management.ts'
export * from './management/line-over.ts'
export * from './management/stood-in-for.ts'
export * from './demo/demo-staffing.ts'
