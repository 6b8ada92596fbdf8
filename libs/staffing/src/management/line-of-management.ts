import type { RecordedEvent } from '#event-log'
import type { Arrangement } from '../standing-in/arrangements.ts'
import type { StaffingAt } from '../staffing-at/staffing-at.ts'
import type { Instant } from '../time/given-time.ts'
import { allStaffAt } from './span-of-control.ts'
import { arrangementsFor } from './stand-ins.ts'

/** Somebody who stands in for a manager by a recorded arrangement. */
export interface StandIn {
  readonly staffId: string
  readonly arrangement: Arrangement
}

/** One person in a line of management. */
export interface LineStep {
  readonly staffId: string
  /** 0 for the person asked about, 1 for their line managers, and so on. */
  readonly level: number
  /** Undefined where nothing is on record of this staff code. */
  readonly staffing: StaffingAt | undefined
  /** Line managers by staff code; empty where none is recorded. */
  readonly managers: readonly string[]
  /** Who stood in for this person by a recorded arrangement. */
  readonly standIns: readonly StandIn[]
}

/** A line of management upwards. `endless`: somebody in it is recorded as managed, in the end, by themself. */
export interface LineOfManagement {
  readonly steps: readonly LineStep[]
  readonly endless: boolean
}

/** Who managed somebody at an instant, and who managed those, as far as the record goes. Several managers are all followed. */
export function lineOfManagement(
  allStaffEvents: readonly RecordedEvent[],
  staffId: string,
  instant: Instant,
  knownAt?: Instant,
): LineOfManagement {
  return lineAmong(allStaffAt(allStaffEvents, instant, knownAt), staffId)
}

/** The same, among everybody as they stood at the instant, for whoever asks about many. */
export function lineAmong(allStaff: readonly StaffingAt[], staffId: string): LineOfManagement {
  const everybody = new Map(allStaff.map(one => [one.staffId, one]))
  const steps: LineStep[] = []
  let level: readonly string[] = [staffId]
  let endless = false
  for (let number = 0; level.length > 0; number++) {
    const next = new Set<string>()
    for (const id of level) {
      const step = stepOf(id, number, everybody)
      steps.push(step)
      for (const manager of step.managers) next.add(manager)
    }
    const seen = new Set(steps.map(step => step.staffId))
    const fresh = [...next].filter(id => !seen.has(id))
    endless ||= fresh.length < next.size && returnsToItself(steps)
    level = fresh
  }
  return { steps, endless }
}

function stepOf(staffId: string, level: number, everybody: ReadonlyMap<string, StaffingAt>): LineStep {
  const staffing = everybody.get(staffId)
  const managers = [...new Set((staffing?.lineManagers ?? []).map(({ manager }) => manager))].sort()
  return { staffId, level, staffing, managers, standIns: standInsFor(staffing, everybody) }
}

function standInsFor(staffing: StaffingAt | undefined, everybody: ReadonlyMap<string, StaffingAt>): readonly StandIn[] {
  if (!staffing) return []
  return [...everybody.values()].flatMap(other =>
    arrangementsFor(other, staffing).map(arrangement => ({ staffId: other.staffId, arrangement })),
  )
}

/** True when going from manager to manager leads from somebody back to them. */
function returnsToItself(steps: readonly LineStep[]): boolean {
  const managersOf = new Map(steps.map(step => [step.staffId, step.managers]))
  return steps.some(({ staffId }) => {
    const reached = new Set<string>()
    const waiting = [...(managersOf.get(staffId) ?? [])]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id === staffId) return true
      if (reached.has(id)) continue
      reached.add(id)
      waiting.push(...(managersOf.get(id) ?? []))
    }
    return false
  })
}
