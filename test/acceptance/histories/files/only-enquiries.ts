/*
 * A record of little but enquiries: chased and not, due "about May", one without any date, one reply to two of them that
 * its author took back, a refusal, and late replies. Then a MAPPA level set outside any meeting, and decisions by people
 * of one role whom the source does not number.
 */

const practitioner = { staffId: 'N88G121', role: 'probation practitioner', organisation: 'Probation' }
const seniorByRole = { role: 'senior probation officer', organisation: 'Probation' }
const senior = { ...seniorByRole, staffId: 'N88G221' }
const police = { role: 'constable', organisation: 'Police' }
const social = { role: 'social worker', organisation: "Children's services" }
const coordinator = { role: 'MAPPA co-ordinator', organisation: 'MAPPA' }

const at = (id: string, kind: string, occurred: string | null, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, by, data, detail: `${kind} ${id}` },
  ...(occurred === null ? {} : { recordedAt: occurred }),
  ...more,
})
const tie = (...ties: readonly (readonly [string, string])[]) => ({ relatesTo: ties.map(([as, id]) => ({ id, as })) })

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'only-enquiries' },
  ...{ person: { crn: 'X998203', initials: 'E.F.' }, source: { system: 'test', reference: '5' } },
  entries: [
    at('I1', 'info.requested', '2024-05-01T10:00Z', practitioner, { requestedOf: 'Police', due: '2024-05-10' }),
    at('I2', 'info.requested', '2024-05', practitioner, { requestedOf: "children's services", due: '2024-05~' }),
    at('I3', 'info.requested', '2024-05-02', practitioner, { requestedOf: 'N88G221', subject: 'old file' }),
    at('I4', 'info.requested', null, practitioner, { requestedOf: 'Health' }),
    at('H1', 'info.chased', '2024-05-13', practitioner, {}, tie(['chases', 'I1'], ['chases', 'I2'])),
    at(
      'X1',
      'info.received',
      '2024-05-20T10:00Z',
      police,
      { status: 'nil' },
      tie(['replies-to', 'I1'], ['replies-to', 'I4']),
    ),
    at('X2', 'info.refused', '2024-05-21', social, {}, tie(['replies-to', 'I2'])),
    at('X3', 'record.withdrawn', '2024-05-25', police, {}, tie(['corrects', 'X1'])),
    at('X4', 'info.received', '2024-06-01', police, { status: 'substantive' }, tie(['follows', 'I1'])),
    at('V1', 'info.read', '2024-06-02T10:00Z', seniorByRole, {}, tie(['reads', 'X4'])),
    at('N1', 'recall.not_recalled', '2024-06-03T10:00Z', seniorByRole, { rationale: 'manageable' }),
    at('N2', 'recall.not_recalled', '2024-06-04T10:00Z', senior, { rationale: 'manageable' }),
    at('N3', 'recall.not_recalled', '2024-06-05T10:00Z', practitioner, { rationale: 'manageable' }),
    at('M1', 'mappa.meeting', '2024-07-01T10:00Z', coordinator, { meetingId: 'M-1', decision: 'manage at level 3' }),
    at('L1', 'mappa.level.set', '2024-07-01T11:00Z', coordinator, { level: 3, category: 2 }),
    at('L2', 'mappa.level.set', '2024-08', senior, { level: '1' }),
    at('M2', 'mappa.meeting.not_held', '2024-08-20T10:00Z', coordinator, { meetingId: 'M-2', reason: 'no quorum' }),
    at('B1', 'mappa.level.set', '2024-09-02T10:00Z', senior, { level: '2' }, { recordedAt: '2024-10-01T10:00Z' }),
  ],
} as const
