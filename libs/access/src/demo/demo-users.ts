import type { Role } from '../roles.ts'

/** Somebody invented, for the demo. Staff codes are those of the invented cases, so that each finds their own acts there. */
export interface DemoUser {
  /** What to send to `/demo/sign-in`. */
  readonly user: string
  readonly name: string
  readonly role: Role
  readonly staffId?: string
  /** What signing in as this person shows. */
  readonly purpose: string
}

export const demoUsers: readonly DemoUser[] = [
  {
    user: 'reviewer',
    name: 'Rowan Ashdown',
    role: 'sfo-reviewer',
    staffId: 'N99A801',
    purpose: 'Regional SFO lead: reads every case, confidential and restricted content included.',
  },
  {
    user: 'practitioner',
    name: 'Priya Lindqvist',
    role: 'practitioner',
    staffId: 'N99A101',
    purpose: 'Probation practitioner in PDU-1: reads cases; sees a confidential concern only where named in it.',
  },
  {
    user: 'trainee',
    name: 'Tomos Fairweather',
    role: 'practitioner',
    staffId: 'N99A102',
    purpose: 'Trainee probation officer in PDU-1, who took the case over: as the practitioner.',
  },
  {
    user: 'court-officer',
    name: 'Ines Halloway',
    role: 'practitioner',
    staffId: 'N99A010',
    purpose: 'Court probation officer, who wrote the report: as the practitioner.',
  },
  {
    user: 'duty-officer',
    name: 'Dermot Ashgrove',
    role: 'practitioner',
    staffId: 'N99A103',
    purpose: 'Duty officer of PDU-1, who stood in while nobody held the case: as the practitioner.',
  },
  {
    user: 'manager',
    name: 'Marguerite Oyelaran',
    role: 'manager',
    staffId: 'N99A201',
    purpose: 'Senior probation officer of PDU-1: reads cases and answers for directions given.',
  },
  {
    user: 'covering-manager',
    name: 'Callum Verstraete',
    role: 'manager',
    staffId: 'N99A202',
    purpose: 'Senior probation officer of PDU-2, who covers PDU-1: as the manager.',
  },
  {
    user: 'head-of-pdu',
    name: 'Honor Tesfaye',
    role: 'manager',
    staffId: 'N99A301',
    purpose: 'Head of PDU-1: reads cases; escalations arrive here.',
  },
  {
    user: 'mappa-coordinator',
    name: 'Mina Castellane',
    role: 'mappa-coordinator',
    staffId: 'N99A701',
    purpose: 'MAPPA co-ordinator: reads cases, restricted content included, confidential concerns not.',
  },
  {
    user: 'administrator',
    name: 'Ade Winterbourne',
    role: 'administrator',
    purpose: 'Administrator: loads chronologies, runs maintenance and limits who may open a case; reads no case.',
  },
  {
    user: 'data-protection',
    name: 'Dilys Marchetti',
    role: 'data-protection',
    purpose: 'Data protection officer: asks who could open a case and who did; reads no case.',
  },
]
