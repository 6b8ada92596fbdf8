import type { StaffRecord } from '../record/staff-record.ts'
import type { EntryOf } from '../record/staffing-entry.ts'
import type { Instant } from '../time/given-time.ts'
import { cutBefore, holdsAt, spanOf, startOf } from '../time/period.ts'

/** Assignments of line managers in force at an instant. An assignment in another's place ends that one. */
export function assignmentsAt(record: StaffRecord, instant: Instant): readonly EntryOf<'line-manager-assigned'>[] {
  const all = record.of('line-manager-assigned')
  return all.filter(assignment => {
    const replacing = all.filter(
      ({ fact }) => fact.replaces !== undefined && record.current(fact.replaces) === assignment.id,
    )
    const span = replacing.reduce((cut, { fact }) => cutBefore(cut, startOf(fact.from)), spanOf(assignment.fact))
    return holdsAt(span, instant)
  })
}
