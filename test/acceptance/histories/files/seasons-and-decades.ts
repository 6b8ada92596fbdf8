/*
 * A paper file typed in afterwards: years, seasons, decades, "about" and "perhaps", times that only begin or only end, and
 * a further offence of which no more than the month is known.
 */

const practitioner = { staffId: 'N88H151', role: 'probation practitioner', organisation: 'Probation' }
const senior = { staffId: 'N88H251', role: 'senior probation officer', organisation: 'Probation' }
const police = { role: 'constable', organisation: 'Police' }

const at = (
  id: string,
  kind: string,
  occurred: string | null,
  recordedAt: string | null,
  by: object,
  data: object = {},
) => ({
  ...{ id, kind, occurred, by, data, detail: `${kind} ${id}` },
  ...(recordedAt === null ? {} : { recordedAt }),
})
export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'seasons-and-decades' },
  ...{ person: { crn: 'X998306', initials: 'S.T.' }, source: { system: 'paper file', reference: '14' } },
  entries: [
    at('H1', 'info.held_elsewhere', '199X', null, police, { heldIn: 'local police file', subject: 'call-outs' }),
    at('S1', 'sentence.imposed', '2019', '2019', { role: 'court' }, { sentence: 'four years' }),
    at('L1', 'custody.released', '2021-21', null, { role: null }, { conditions: ['curfew'] }),
    at('A1', 'allocation.made', '2021-05~', null, senior, { to: 'N88H151' }),
    at('R1', 'assessment.rosh', '2021-06?', '2021-08', practitioner, { levels: { public: 'high' } }),
    at('R2', 'assessment.rosh', '2021-07', '2021-08', practitioner, { levels: { public: 'medium' } }),
    at('Q1', 'info.requested', '2021-07-05/..', null, practitioner, { requestedOf: 'Health', due: '2021-24' }),
    { ...at('C1', 'info.chased', '../2021-12', null, practitioner), relatesTo: [{ id: 'Q1', as: 'chases' }] },
    at('T1', 'third_party.contact', '2021-10-01/2021-10-20', '2021-11', { role: 'neighbour' }),
    at('V1', 'recall.considered', '2021-10', '2021-10', practitioner),
    at('V2', 'recall.decided', '2021-10-15', null, senior, { type: 'standard' }),
    at('V3', 'recall.licence_revoked', '2021-10-15/2021-11-02', null, { role: null }),
    at('O1', 'sfo.offence', '2021-11', '2022-01-10T09:00Z', { role: null }, { offence: 'rape' }),
    at('O2', 'sfo.notified', '2022-01-11%', '2022-01-11T10:00Z', senior),
    at('W1', 'licence.breach.identified', '2021-10~', '2022-01-12', practitioner),
    at('Z1', 'sfo.review.commissioned', '2022', null, { role: 'head of public protection' }, { due: '2022-05' }),
    at('Y1', 'inquest.adjourned', '2026', null, { role: 'coroner' }),
    at('X1', 'sfo.review.published', '2026-11', '2026-11', { role: null }),
    at('U1', 'contact.missed', null, null, practitioner, { sequence: 3 }),
    at('U2', 'contact.missed', null, '2021-12', practitioner, { sequence: 4 }),
  ],
} as const
