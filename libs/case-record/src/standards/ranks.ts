import type { Rank } from './standard.ts'

/** Grade codes as the probation services print them; local names vary, so roles are matched by their usual words. */
export const seniorProbationOfficer: Rank = {
  inWords: 'a senior probation officer',
  grades: ['SPO'],
  roles: ['senior probation officer'],
}

export const seniorManager: Rank = {
  inWords: 'a senior manager (head of PDU or above)',
  grades: ['HoPDU', 'HoS', 'ACO', 'DACO', 'RPD'],
  roles: ['head of pdu', 'head of service', 'assistant chief officer', 'senior manager', 'regional probation director'],
}

/** Author grades whose assessments are ordinarily countersigned: not yet, or not, qualified as probation officers. */
export const countersignedGrades: readonly string[] = ['PSO', 'PQiP']
