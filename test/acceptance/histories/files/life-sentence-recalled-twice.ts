/*
 * A life sentence: parole, a recall whose steps carry no number, an executive release, a recall weighed and not begun, a
 * second recall, a refusal of parole that was reconsidered, and release again, after which recall was begun a third time.
 */

const practitioner = { staffId: 'N88H111', role: 'probation practitioner', organisation: 'Probation' }
const senior = { staffId: 'N88H211', role: 'senior probation officer', organisation: 'Probation' }
const head = { staffId: 'N88H311', role: 'head of PDU', organisation: 'Probation' }
const central = { role: 'case manager', organisation: 'Probation -> central recall team' }
const police = { role: 'constable', organisation: 'Police' }
const prison = { role: 'prison offender manager', organisation: 'Prison' }
const board = { role: 'panel chair', organisation: 'Parole Board' }

const at = (id: string, kind: string, occurred: string, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, data, detail: `${kind} ${id}` },
  ...more,
})

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'life-sentence-recalled-twice' },
  ...{ person: { crn: 'X998302', initials: 'D.O.' }, source: { system: 'test', reference: '6' } },
  entries: [
    at(
      'S1',
      'sentence.imposed',
      '2003-05',
      { role: 'court', organisation: 'Court' },
      { sentence: 'life imprisonment' },
    ),
    at('Q1', 'parole.report', '2016-02-01', prison, { recommendation: 'release' }),
    at('P1', 'parole.decision', '2016-06-10', board, { outcome: 'open conditions' }),
    at('Q2', 'parole.report', '2018-01-15', practitioner, { recommendation: 'release on licence' }),
    at('P2', 'parole.decision', '2018-03-20', board, { outcome: 'release', dependsOn: 'a place in approved premises' }),
    at('A1', 'allocation.made', '2018-04-25T10:00+01:00', senior, { to: 'N88H111', lineManager: 'N88H211' }),
    at('L1', 'custody.released', '2018-05-01T10:00+01:00', prison, { conditions: ['residence', 'no alcohol'] }),
    at('C1', 'recall.considered', '2019-06-03T09:00+01:00', practitioner),
    at('I1', 'recall.initiated', '2019-06-03T10:00+01:00', practitioner),
    at('F1', 'recall.endorsement.requested', '2019-06-03T11:00+01:00', practitioner, {
      toRole: 'senior probation officer',
    }),
    at('E1', 'recall.endorsed', '2019-06-03T15:00+01:00', senior, { toRole: 'head of PDU' }),
    at('G1', 'recall.report.signed', '2019-06-04T10:00+01:00', head),
    at('H1', 'recall.requested', '2019-06-04T11:00+01:00', practitioner),
    at('V1', 'recall.licence_revoked', '2019-06-04T16:00+01:00', central),
    at('N1', 'recall.notified_police', '2019-06-04T17:00+01:00', central),
    at('X1', 'recall.execution.attempted', '2019-06-05', police, { entryGained: false }),
    at('R1', 'arrest', '2019-06-20T08:00+01:00', police, { reason: 'recall' }),
    at('L2', 'custody.released', '2019-12-12T11:00Z', prison, {
      type: 'executive release',
      conditions: ['residence', 'exclusion zone'],
    }),
    at('C2', 'recall.considered', '2020-08-10T09:00+01:00', practitioner),
    at('D2', 'recall.not_recalled', '2020-08-11T12:00+01:00', senior, { rationale: 'a warning first' }),
    at('I3', 'recall.initiated', '2021-02-01T09:00Z', practitioner, { type: 'emergency' }),
    at('V3', 'recall.licence_revoked', '2021-02-01T18:00Z', central),
    at('X3', 'recall.execution.attempted', '2021-02-02T06:00Z', police, { entryGained: true }),
    at('P3', 'parole.decision', '2022-03', board, { outcome: 'no direction for release' }),
    at('Y3', 'parole.reconsideration.applied', '2022-04-04', prison, { to: 'Parole Board', due: '2022-05' }),
    at(
      'Z3',
      'parole.reconsideration.decided',
      '2022-06-01',
      board,
      { outcome: 'granted' },
      {
        relatesTo: [{ id: 'Y3', as: 'replies-to' }],
      },
    ),
    at('P4', 'parole.decision', '2022-09-20', board, { outcome: 'release' }),
    at('L3', 'custody.released', '2022-11-01T10:00Z', prison, { conditions: ['residence'] }),
    at('I4', 'recall.initiated', '2023-07-03T09:00+01:00', practitioner),
    at(
      'O1',
      'sfo.offence',
      '2023-07-04',
      { role: null },
      { offence: 'robbery' },
      { recordedAt: '2023-07-06T10:00+01:00' },
    ),
    at('O2', 'sfo.notified', '2023-07-06T12:00+01:00', senior),
  ],
} as const
