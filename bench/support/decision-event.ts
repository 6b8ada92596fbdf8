import { randomUUID } from 'node:crypto'
import type { NewEvent } from '#event-log'

/** One decision as the product writes it: about 900 bytes. */
export function decisionEvent(crn: string): NewEvent {
  const actor = {
    staffId: 'Q01Z101',
    role: 'probation practitioner',
    grade: 'PO',
    organisation: 'Probation',
    unit: 'PDU-1',
    capacity: 'substantive',
  }
  return {
    id: randomUUID(),
    type: 'case.decision-recorded',
    version: 1,
    data: {
      crn,
      kind: 'assessment.rosh',
      file: 'bench',
      reference: 'E-1',
      detail: 'ROSH: public medium, known adult high, children medium, staff low. Sent for countersignature.',
      fields: {
        levels: { public: 'medium', 'known adult': 'high', children: 'medium', staff: 'low' },
        status: 'awaiting countersignature',
        tool: 'OASys',
      },
      relatesTo: [{ id: 'E-0', as: 'follows' }],
      reliedOn: ['E-0'],
      sensitive: false,
      unlistedFields: {},
      digest: '0f4c2f7b2f7b4ac3a8a4a8b8c2d95bb1f2ad7f3a3c7f4c1e9d5ab2f1c0d9e8f7',
    },
    metadata: {
      occurred: '2025-02-11T14:20+00:00',
      recorded: { status: 'attested', at: '2025-02-11T14:31:00Z' },
      actor,
      channel: 'record',
      source: { system: null, id: 'E-1' },
      principal: { username: 'q01z101', client: 'bench' },
      correlationId: '2d7c0a34-5a1f-4f3a-9d3c-1f5f1f0e6c11',
      software: 'bench',
    },
  }
}
