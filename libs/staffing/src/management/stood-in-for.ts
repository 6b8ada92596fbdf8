import { standsInFor, type Arrangement } from '../standing-in/arrangements.ts'
import type { StaffingAt } from '../staffing-at/staffing-at.ts'
import { arrangementsFor } from './stand-ins.ts'

/** Somebody for whom another stood in, and by which arrangement. */
export interface StoodInFor {
  readonly staffId: string
  readonly arrangement: Arrangement
}

/**
 * For whom somebody stood in, among everybody as they stood at an instant: those whom an arrangement names, and where it
 * names a whole unit, those of their grade there who manage somebody. Who covers a unit of practitioners does not thereby
 * take over what waits on each of them.
 */
export function stoodInFor(everybody: readonly StaffingAt[], staffId: string): readonly StoodInFor[] {
  const standIn = everybody.find(one => one.staffId === staffId)
  if (!standIn) return []
  const managers = new Set(everybody.flatMap(one => one.lineManagers.map(({ manager }) => manager)))
  return everybody.flatMap(other =>
    arrangementsFor(standIn, other)
      .filter(arrangement => standsInFor(arrangement) !== undefined || managers.has(other.staffId))
      .map(arrangement => ({ staffId: other.staffId, arrangement })),
  )
}
