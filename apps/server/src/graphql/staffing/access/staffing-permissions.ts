import { mayReadCase, type Permission, type Principal } from '#access'
import { valuesOf, type StaffingAt } from '#staffing'

/** May this person record staffing other than workload: managers and administrators. */
export function mayRecordStaffing({ roles }: Principal): Permission {
  return roles.includes('manager') || roles.includes('administrator') ? allowed : refused
}

/**
 * May this person record somebody's workload: administrators anybody's; a manager that of people in the manager's own
 * unit, in one they cover, or whose recorded line manager they are.
 */
export function mayRecordWorkload({ roles }: Principal, manager: StaffingAt, of: StaffingAt): Permission {
  if (roles.includes('administrator')) return allowed
  if (!roles.includes('manager')) return refused
  const covered = manager.arrangements.map(({ arrangement }) => arrangement.unit)
  const units = [...valuesOf(manager.unit), ...covered]
  const ofTheirs = valuesOf(of.unit).some(unit => units.includes(unit))
  return ofTheirs || of.lineManagers.some(one => one.manager === manager.staffId) ? allowed : refused
}

/** May this person read staffing: whoever reads cases, and whoever records it. */
export function mayReadStaffing(principal: Principal): Permission {
  const reading = mayReadCase(principal)
  return reading.allowed ? reading : mayRecordStaffing(principal)
}

const allowed: Permission = { allowed: true }
const refused: Permission = { allowed: false, why: 'role' }
