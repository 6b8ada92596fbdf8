import type { Actor } from '#case-record'

/** Invented people of the test histories. */
export const practitioner: Actor = {
  staffId: 'N88A101',
  role: 'probation practitioner',
  grade: 'PO',
  organisation: 'Probation',
}

export const nextPractitioner: Actor = { ...practitioner, staffId: 'N88A102', grade: 'PQiP' }

export const manager: Actor = {
  staffId: 'N88A201',
  role: 'senior probation officer',
  grade: 'SPO',
  organisation: 'Probation',
  capacity: 'substantive',
}

export const coveringManager: Actor = { ...manager, staffId: 'N88A202', capacity: 'covering' }

export const headOfUnit: Actor = {
  staffId: 'N88A301',
  role: 'head of PDU',
  grade: 'HoPDU',
  organisation: 'Probation',
}

export const centralTeam: Actor = { role: 'central recall team caseworker', organisation: 'HMPPS' }

export const policeOfficer: Actor = { role: 'public protection officer', organisation: 'Police' }

export const nobodyNamed: Actor = { role: null, organisation: null }
