import type { StaffRecord } from '../record/staff-record.ts'
import type { EntryOf } from '../record/staffing-entry.ts'
import type { Instant } from '../time/given-time.ts'
import { cutBefore, holdsAt, spanOf, startOf } from '../time/period.ts'

/** Absences running at an instant. A return ends the one it names on the moment before. */
export function absencesAt(record: StaffRecord, instant: Instant): readonly EntryOf<'absence-recorded'>[] {
  const returns = record.of('returned')
  return record.of('absence-recorded').filter(absence => {
    const ends = returns.filter(({ fact }) => record.current(fact.absence) === absence.id)
    const span = ends.reduce((cut, { fact }) => cutBefore(cut, startOf(fact.from)), spanOf(absence.fact))
    return holdsAt(span, instant)
  })
}
