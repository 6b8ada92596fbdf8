/*
 * Two systems tell one story differently, and much of it was changed after the charge: a warning given twice, an absence
 * judged both ways, bail instead of remand, entries corrected and corrected back, one taken back, and a deportation.
 */

const practitioner = { staffId: 'N88H161', role: 'probation practitioner', organisation: 'Probation' }
const senior = { staffId: 'N88H261', role: 'senior probation officer', organisation: 'Probation' }
const system = { role: null, organisation: 'NDelius' }
const police = { role: 'constable', organisation: 'Police' }
const court = { role: 'magistrates', organisation: 'Court' }

const at = (id: string, kind: string, occurred: string, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, data, detail: `${kind} ${id}` },
  ...more,
})
const tie = (...ties: readonly (readonly [string, string])[]) => ({ relatesTo: ties.map(([as, id]) => ({ id, as })) })
const person = { crn: 'X998307', initials: 'A.Ž.' }

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'changed-after-the-charge' },
  ...{ person, source: { system: 'NDelius extract', reference: '9' } },
  entries: [
    at('A1', 'allocation.made', '2024-05-01T09:00+01:00', senior, { to: 'N88H161', lineManager: 'N88H261' }),
    at('T1', 'tier.set', '2024-05-02', system, { tier: 'C', version: 'V3' }),
    at('T2', 'tier.set', '2024-05-02', system, { tier: 'B2', version: 'V2', provisional: true }),
    at('R1', 'assessment.rosh', '2024-05-10T10:00+01:00', practitioner, {
      levels: { public: 'medium', children: 'low' },
      narrativeLevel: 'high',
      recordId: 'OA-1',
    }),
    at('G1', 'register.changed', '2024-05-10T10:05+01:00', system, { code: 'RHRH', action: 'registered' }),
    at('M1', 'contact.missed', '2024-06-03T10:00+01:00', practitioner, { sequence: 1 }),
    at('J1', 'absence.judged', '2024-06-03T17:00+01:00', practitioner, {
      contactSequence: 1,
      judgement: 'unacceptable',
    }),
    at('W1', 'warning.issued', '2024-06-04', practitioner, { level: 'first', covers: ['M1'] }),
    at('C1', 'charge', '2024-06-20T20:00+01:00', police, { offence: 'grievous bodily harm' }),
    at('B1', 'custody.bailed', '2024-06-21T11:00+01:00', court, { conditions: ['not to go near the complainant'] }),
    at('N1', 'sfo.notified', '2024-06-24T09:00+01:00', senior),
    at(
      'J2',
      'absence.judged',
      '2024-06-03T17:00+01:00',
      practitioner,
      { contactSequence: 1, judgement: 'acceptable' },
      {
        recordedAt: '2024-06-24T11:00+01:00',
        ...tie(['corrects', 'J1']),
      },
    ),
    at('E1', 'record.amended', '2024-06-24T12:00+01:00', practitioner, {
      targetRecord: 'OA-1',
      field: 'levels.public',
      old: 'medium',
      new: 'high',
      reasonGiven: '',
    }),
    at('E2', 'record.amended', '2024-06-25T12:00+01:00', practitioner, {
      targetRecord: 'OA-1',
      field: 'levels.public',
      old: 'high',
      new: 'medium',
      requestedBy: 'N88H261',
    }),
    at(
      'E3',
      'record.corrected',
      '2024-06-26T12:00+01:00',
      senior,
      { field: 'detail', old: 'assessment.rosh R1', new: 'seen at home' },
      tie(['corrects', 'R1']),
    ),
    at('E4', 'record.amended', '2024-06-27', senior, {
      targetRecord: 'W1',
      field: 'level',
      old: 'first',
      new: 'final',
    }),
    at('K1', 'contact.recorded', '2024-06-10', practitioner, {}, { recordedAt: '2024-06-28T09:00+01:00' }),
    at('X1', 'record.withdrawn', '2024-07-01', practitioner, { reason: 'wrong person' }, tie(['corrects', 'K1'])),
    at('P1', 'person.deported', '2024-09-01', { role: null, organisation: 'Home Office' }, { country: 'Česko' }),
    at(
      'D1',
      'discipline.outcome',
      '2024-11-01',
      { role: null },
      { role: 'probation practitioner', outcome: 'no case' },
    ),
  ],
} as const

/** What the police system says of some of the same events. */
export const policeSystem = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'changed-after-the-charge-police' },
  ...{ person, source: { system: 'police system', reference: '9b' } },
  entries: [
    at('C1', 'charge', '2024-06-19T20:00+01:00', police, { offence: 'wounding with intent' }),
    at('B1', 'custody.remanded', '2024-06-21T11:00+01:00', court),
    at('W1', 'info.shared', '2024-06-12', police, { audience: 'Probation', subject: 'allegation' }),
  ],
} as const
