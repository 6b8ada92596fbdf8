/*
 * A practitioner acts up for an absent manager, directs a rating, covers a second team and countersigns what came of the
 * direction. Enquiries are answered to somebody who has left, and a concern is put to the absent manager.
 */

const practitioner = { staffId: 'N88H131', role: 'probation practitioner', organisation: 'Probation', unit: 'PDU-3' }
const second = { staffId: 'N88H133', role: 'probation practitioner', organisation: 'Probation', unit: 'PDU-3' }
const senior = { staffId: 'N88H231', role: 'senior probation officer', organisation: 'Probation', unit: 'PDU-3' }
const up = {
  ...{ staffId: 'N88H132', role: 'senior probation officer', organisation: 'Probation', unit: 'PDU-3' },
  ...{ capacity: 'acting', onBehalfOf: 'N88H231' },
}
const cover = { ...up, capacity: 'covering' }
const duty = { role: 'duty manager', organisation: 'Probation', capacity: 'out-of-hours' }
const police = { role: 'constable', organisation: 'Police' }

const at = (id: string, kind: string, occurred: string, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, data, detail: `${kind} ${id}` },
  ...more,
})
const tie = (...ties: readonly (readonly [string, string])[]) => ({ relatesTo: ties.map(([as, id]) => ({ id, as })) })

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'acting-and-covering' },
  ...{ person: { crn: 'X998304', initials: 'L.A.' }, source: { system: 'test', reference: '8' } },
  entries: [
    at('A1', 'allocation.made', '2024-01-03T09:00Z', senior, {
      to: 'N88H131',
      lineManager: 'N88H231',
      justification: 'fit',
    }),
    at('B1', 'staff.absent', '2024-01-15', senior, { staffId: 'N88H231', from: '2024-01-15', until: '2024-03' }),
    at('Q1', 'info.requested', '2024-01-16', practitioner, {
      requestedOf: 'Police',
      due: '2024-01-30',
      subject: 'call-outs',
    }),
    at('K1', 'concern.raised', '2024-01-17', practitioner, { category: 'workload', to: 'N88H231', due: '2024-01-24' }),
    at(
      'D1',
      'manager.direction',
      '2024-01-18T10:00Z',
      up,
      { verbal: true },
      {
        recordedBy: practitioner,
        recordedAt: '2024-01-18T16:00Z',
        channel: 'verbal',
        detail: 'Rate medium and close the enquiry.',
      },
    ),
    at(
      'R1',
      'assessment.rosh',
      '2024-01-19T09:00Z',
      practitioner,
      {
        levels: { public: 'medium', staff: 'high' },
        status: 'awaiting countersignature',
      },
      tie(['follows', 'D1']),
    ),
    at('S1', 'countersignature.given', '2024-01-22T09:00Z', cover, {}, tie(['countersigns', 'R1'])),
    at('A2', 'allocation.changed', '2024-02-05T09:00Z', up, { from: 'N88H131', to: 'N88H133', reason: 'officer left' }),
    at(
      'X1',
      'info.received',
      '2024-02-07',
      police,
      { status: 'substantive', to: 'N88H131' },
      tie(['replies-to', 'Q1']),
    ),
    at('V1', 'info.read', '2024-03-04T10:00Z', senior, {}, tie(['reads', 'X1'])),
    at('W1', 'warning.issued', '2024-02-20', second, { level: 'final' }),
    at('N1', 'recall.not_recalled', '2024-02-24T23:30Z', duty, {
      rationale: 'no immediate risk',
      decidedBy: 'N88H311',
    }),
    at('T1', 'ratification.given', '2024-02-26', senior, {}, tie(['ratifies', 'N1'])),
    at('K2', 'concern.answered', '2024-03-05', senior, {}, tie(['replies-to', 'K1'])),
    at('Z1', 'testimony.given', '2024-05-02', up, { position: 'denied', retrospective: true }, tie(['contests', 'D1'])),
  ],
} as const
