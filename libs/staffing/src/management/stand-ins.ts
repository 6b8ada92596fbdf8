import { standsInFor, type Arrangement } from '../standing-in/arrangements.ts'
import type { StaffingAt } from '../staffing-at/staffing-at.ts'
import { valuesOf } from '../staffing-at/stated.ts'

/**
 * Arrangements by which one person stood in for another: those that name the other, and cover of the other's unit by
 * somebody of the other's grade. A duty officer who covers a unit does not thereby stand in for its manager.
 */
export function arrangementsFor(standIn: StaffingAt, other: StaffingAt): readonly Arrangement[] {
  if (standIn.staffId === other.staffId) return []
  return standIn.arrangements.filter(arrangement => {
    const whom = standsInFor(arrangement)
    if (whom !== undefined) return whom === other.staffId
    const unit = arrangement.arrangement.unit
    return unit !== undefined && valuesOf(other.unit).includes(unit) && sameGrade(standIn, arrangement, other)
  })
}

function sameGrade(standIn: StaffingAt, arrangement: Arrangement, other: StaffingAt): boolean {
  const grades = arrangement.capacity === 'acting' ? [arrangement.arrangement.grade] : valuesOf(standIn.grade)
  return valuesOf(other.grade).some(grade => grades.includes(grade))
}
