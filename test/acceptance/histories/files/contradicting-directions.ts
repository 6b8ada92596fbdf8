/*
 * Two managers directed opposite ratings, one of them acting up for the other; the rating was overridden, the override
 * overridden, and the first direction never answered. Asked about each person as well as about the case.
 */

const practitioner = { staffId: 'N88G101', role: 'probation practitioner', organisation: 'Probation' }
const senior = { staffId: 'N88G201', role: 'senior probation officer', organisation: 'Probation' }
const acting = { ...senior, staffId: 'N88G102', capacity: 'acting', onBehalfOf: 'N88G201' }
const head = { staffId: 'N88G301', role: 'head of PDU', organisation: 'Probation' }

const at = (id: string, kind: string, occurred: string, by: object, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, detail: `${kind} ${id}` },
  ...more,
})
const tie = (as: string, id: string) => ({ relatesTo: [{ id, as }] })

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'contradicting-directions' },
  ...{ person: { crn: 'X998201', initials: 'A.B.' }, source: { system: 'test', reference: '3' } },
  // Not in the order of time: a file need not be.
  entries: [
    at('E1', 'escalation.raised', '2024-03-13T10:00Z', practitioner, {
      ...tie('escalates', 'O2'),
      data: { to: 'N88G301', due: '2024-03-15' },
    }),
    at('O2', 'override.made', '2024-03-11T10:00Z', head, {
      ...tie('overrides', 'O1'),
      data: { from: 'high', to: 'medium' },
    }),
    at('O1', 'override.made', '2024-03-08T10:00Z', senior, {
      ...tie('overrides', 'R1'),
      data: { from: 'medium', to: 'high' },
    }),
    at('C1', 'countersignature.given', '2024-03-07T10:00Z', acting, tie('countersigns', 'R1')),
    at('P1', 'direction.responded', '2024-03-06T11:00Z', practitioner, {
      ...tie('replies-to', 'D2'),
      data: { response: 'complied' },
    }),
    at('R1', 'assessment.rosh', '2024-03-06T10:00Z', practitioner, {
      data: { levels: { public: 'medium' }, status: 'awaiting countersignature' },
    }),
    at('D2', 'manager.direction', '2024-03-05T10:00Z', acting, { ...tie('directs', 'R1'), detail: 'Rate medium.' }),
    at('D1', 'manager.direction', '2024-03-04T10:00Z', senior, { ...tie('directs', 'R1'), detail: 'Rate high.' }),
    at('A1', 'allocation.made', '2024-03-01T09:00Z', head, { data: { to: 'N88G101', lineManager: 'N88G201' } }),
    at('Q1', 'advice.requested', '2024-03-13', practitioner, { data: { to: 'N88G201', due: '2024-03' } }),
  ],
} as const
