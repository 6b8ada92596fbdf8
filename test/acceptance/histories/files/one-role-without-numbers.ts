/*
 * A history whose source gives no staff numbers: a rating signed by somebody of its author's role, overridden by a word
 * alone, two sentences side by side, and a direction that was taken back.
 */

const practitioner = { role: 'probation practitioner', organisation: 'Probation' }
const senior = { role: 'senior probation officer', organisation: 'Probation' }
const head = { role: 'head of PDU', organisation: 'Probation' }
const court = { role: 'Crown Court judge', organisation: 'Court' }

const at = (id: string, kind: string, occurred: string, by: object, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, detail: `${kind} ${id}` },
  ...more,
})
const tie = (as: string, id: string) => ({ relatesTo: [{ id, as }] })

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'one-role-without-numbers' },
  ...{ person: { crn: 'X998101', initials: 'P.V.' }, source: { system: 'test', reference: '1' } },
  entries: [
    at('S1', 'sentence.imposed', '2024-01-10', court, { data: { sentence: '18 months custody' } }),
    at('S2', 'sentence.imposed', '2024-02-14', court, { data: { sentence: '6 months custody, concurrent' } }),
    at('R1', 'assessment.rosh', '2024-06-10T10:00+01:00', practitioner, {
      data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
    }),
    at('C1', 'countersignature.given', '2024-06-11T09:00+01:00', practitioner, tie('countersigns', 'R1')),
    at('C2', 'countersignature.given', '2024-06-12T09:00+01:00', senior, tie('countersigns', 'R1')),
    at('D1', 'manager.direction', '2024-07-01T10:00+01:00', senior, tie('directs', 'R2')),
    at('R2', 'assessment.rosh', '2024-07-02T10:00+01:00', practitioner, {
      data: { levels: { public: 'medium', 'known adult': 'high' } },
    }),
    at('D2', 'manager.direction', '2024-07-05T10:00+01:00', senior, tie('overrides', 'D1')),
    at('O1', 'override.made', '2024-07-20T10:00+01:00', head, { data: { to: 'very high' }, ...tie('overrides', 'R2') }),
    at('N1', 'recall.not_recalled', '2024-08-02T16:00+01:00', senior, { data: { rationale: 'manageable' } }),
  ],
} as const
