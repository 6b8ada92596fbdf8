import { commandIdOf } from '#event-log'
import type { StaffingRequest } from '../decide/command.ts'

/** One thing to record of one invented person. The id follows from what it is, so that a demo records it once. */
export interface DemoStaffing {
  readonly commandId: string
  readonly request: StaffingRequest
}

const organisation = 'Probation'
const arrangedBy = 'head of PDU N99A301'
const workloadTool = { kind: 'tool', name: 'workload management tool' } as const
const enteredByHand = 'figures in the tool are entered by hand'

/** The invented people of the demo, as the invented cases speak of them. */
const requests: readonly StaffingRequest[] = [
  appointment('N99A301', 'Honor Tesfaye', 'head of PDU', 'HoPDU', 'PDU-1', '2021-04-01'),
  appointment('N99A201', 'Marguerite Oyelaran', 'senior probation officer', 'SPO', 'PDU-1', '2019-09-02'),
  manager('N99A201', 'N99A301', '2021-04-01'),
  appointment('N99A202', 'Callum Verstraete', 'senior probation officer', 'SPO', 'PDU-2', '2020-02-03'),
  {
    name: 'cover-arranged',
    staffId: 'N99A202',
    fact: { unit: 'PDU-1', from: '2025-02-24', until: '2025-03-31', arrangedBy },
  },
  appointment('N99A101', 'Priya Lindqvist', 'probation practitioner', 'PO', 'PDU-1', '2022-07-01'),
  manager('N99A101', 'N99A201', '2022-07-01'),
  workload('N99A101', '2025-01-13', 38, 118),
  { name: 'absence-recorded', staffId: 'N99A101', fact: { kind: 'sick', from: '2025-02-24' } },
  appointment('N99A102', 'Tomos Fairweather', 'probation practitioner', 'PQiP', 'PDU-1', '2024-10-01'),
  manager('N99A102', 'N99A201', '2024-10-01'),
  workload('N99A102', '2025-03-10', 41, 135),
  appointment('N99A103', 'Dermot Ashgrove', 'duty officer', 'PO', 'PDU-1', '2018-11-05'),
  manager('N99A103', 'N99A201', '2019-09-02'),
  {
    name: 'cover-arranged',
    staffId: 'N99A103',
    fact: { unit: 'PDU-1', from: '2025-02-24', until: '2025-03-09', arrangedBy: 'senior probation officer N99A201' },
  },
  appointment('N99A010', 'Ines Halloway', 'court probation officer', 'PO', 'Court team', '2020-06-15'),
  appointment('N99A801', 'Rowan Ashdown', 'regional SFO lead', 'SPO', 'Region', '2023-01-09'),
  { name: 'returned', staffId: 'N99A101', fact: { from: '2025-03-31' } },
  // New ones stand last: the id of each follows from its place as well.
  {
    name: 'appointed',
    staffId: 'N99A701',
    fact: {
      name: 'Mina Castellane',
      role: 'MAPPA co-ordinator',
      grade: 'SPO',
      organisation: 'MAPPA',
      unit: 'MAPPA unit',
      from: '2022-05-03',
    },
  },
]

/** What sets up the invented people of the demo, in an order in which every part can be recorded. */
export function demoStaffing(): readonly DemoStaffing[] {
  return requests.map((request, index) => ({
    commandId: commandIdOf('demo-staffing', String(index), request.staffId, request.name),
    request,
  }))
}

function appointment(
  staffId: string,
  name: string,
  role: string,
  grade: string,
  unit: string,
  from: string,
): StaffingRequest {
  return { name: 'appointed', staffId, fact: { name, role, grade, organisation, unit, from } }
}

function manager(staffId: string, by: string, from: string): StaffingRequest {
  return { name: 'line-manager-assigned', staffId, fact: { manager: by, from } }
}

function workload(staffId: string, asOf: string, caseload: number, percent: number): StaffingRequest {
  const measures = [
    { measure: 'caseload', value: caseload },
    { measure: 'workload percent', value: percent },
  ]
  const fact = { measures, source: workloadTool, asOf, confidence: enteredByHand }
  return { name: 'workload-recorded', staffId, fact }
}
