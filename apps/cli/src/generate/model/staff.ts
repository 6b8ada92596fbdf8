import type { Actor } from '#case-record'
import type { Random } from './random.ts'

/** One invented delivery unit. Staff numbers are of a form that no member of staff has. */
export interface Unit {
  readonly name: string
  readonly staffPrefix: string
}

const units = 99
const practitioners = 80
const managers = 10

/** The unit that supervises a case. */
export function unitOf(random: Random): Unit {
  const number = random.between(1, units)
  return { name: `PDU-${number}`, staffPrefix: `Q${String(number).padStart(2, '0')}Z` }
}

/** Somebody of the unit who supervises cases; the higher risk goes to qualified officers. */
export function aPractitioner(unit: Unit, highRisk: boolean, random: Random): Actor {
  const grade = highRisk
    ? random.weighted([
        ['PO', 0.85],
        ['PQiP', 0.1],
        ['PSO', 0.05],
      ])
    : random.weighted([
        ['PO', 0.4],
        ['PSO', 0.48],
        ['PQiP', 0.12],
      ])
  const number = 100 + random.between(1, practitioners)
  return {
    staffId: `${unit.staffPrefix}${number}`,
    role: 'probation practitioner',
    grade,
    organisation: 'Probation',
    unit: unit.name,
    capacity: 'substantive',
  }
}

/** The manager of a practitioner: always the same one for the same number. */
export function managerOf(unit: Unit, practitioner: Actor): Actor {
  const number = Number(practitioner.staffId?.slice(-3)) % managers
  return {
    staffId: `${unit.staffPrefix}${200 + number}`,
    role: 'senior probation officer',
    grade: 'SPO',
    organisation: 'Probation',
    unit: unit.name,
    capacity: 'substantive',
  }
}

/** Another manager of the unit, standing in. */
export function coveringManager(unit: Unit, manager: Actor, random: Random): Actor {
  const number = 200 + ((Number(manager.staffId?.slice(-3)) - 200 + random.between(1, managers - 1)) % managers)
  const capacity = random.weighted([
    ['covering', 0.8],
    ['acting', 0.2],
  ] as const)
  return { ...manager, staffId: `${unit.staffPrefix}${number}`, capacity, onBehalfOf: manager.staffId! }
}

/** Whoever heads the unit; signs what is above a manager. */
export function headOfUnit(unit: Unit): Actor {
  return {
    staffId: `${unit.staffPrefix}301`,
    role: 'head of PDU',
    grade: 'HoPDU',
    organisation: 'Probation',
    unit: unit.name,
    capacity: 'substantive',
  }
}

export const police: Actor = { role: 'public protection officer', organisation: 'Police' }
export const childrensServices: Actor = { role: 'social work team manager', organisation: "Children's services" }
export const court: Actor = { role: 'sentencing court', organisation: 'Court' }
export const centralRecallTeam: Actor = { role: 'central recall team caseworker', organisation: 'HMPPS' }
export const mappaCoordinator: Actor = { role: 'MAPPA co-ordinator', organisation: 'MAPPA' }
export const monitoringProvider: Actor = { role: 'monitoring provider', organisation: 'Electronic monitoring' }
export const tierCalculation: Actor = { role: 'automated re-calculation', organisation: 'Probation' }
