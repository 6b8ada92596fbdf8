/*
 * Somebody handed over from a youth justice service to probation at eighteen. Each service kept its own record: they use
 * the same ids, disagree on the day of the transfer, rate with different tools and number their staff differently.
 */

const officer = { staffId: 'YJ-0042', role: 'youth justice officer', organisation: 'Youth Justice Service' }
const youthManager = { staffId: 'YJ-0100', role: 'team manager', organisation: 'Youth Justice Service' }
const practitioner = { staffId: 'N88H101', role: 'probation practitioner', grade: 'PSO', organisation: 'Probation' }
const senior = { staffId: 'N88H201', role: 'senior probation officer', grade: 'SPO', organisation: 'Probation' }
const court = { role: 'court', organisation: 'Court' }

const at = (id: string, kind: string, occurred: string, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, data, detail: `${kind} ${id}` },
  ...more,
})
const tie = (as: string, id: string) => ({ relatesTo: [{ id, as }] })
const person = { crn: 'X998301', initials: 'Z.K.' }

/** What the youth justice service kept. */
export const youth = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'youth-justice' },
  ...{ person, source: { system: 'Youth case system', reference: 'YJ/77' } },
  entries: [
    at('1', 'court.report.prepared', '2023-02-10', officer, { format: 'full', proposal: 'youth rehabilitation order' }),
    at('2', 'sentence.imposed', '2023-02-17', court, { sentence: 'detention and training order, 8 months' }),
    at('3', 'allocation.made', '2023-02-17T10:00Z', youthManager, { to: 'YJ-0042', lineManager: 'YJ-0100' }),
    at('4', 'assessment.rosh', '2023-03-01', officer, {
      tool: 'AssetPlus',
      levels: { public: 'medium', children: 'medium' },
    }),
    at('5', 'info.requested', '2023-03-06', officer, { requestedOf: "children's services", due: '2023-03-20' }),
    at('6', 'mappa.screened', '2023-03-08', officer, { outcome: 'not eligible' }),
    at('7', 'transfer.made', '2024-03-04', youthManager, { from: 'Youth Justice Service', to: 'Probation' }),
    at('8', 'info.shared', '2024-03-04T15:00Z', officer, { audience: 'Probation', subject: 'youth file' }),
    at('9', 'allocation.ended', '2024-03-04T16:00Z', youthManager, { from: 'YJ-0042' }),
    at(
      '10',
      'info.received',
      '2024-03-11',
      { role: 'social worker', organisation: "Children's services" },
      { status: 'substantive', subject: 'violence at home', heldIn: 'youth mailbox' },
      tie('replies-to', '5'),
    ),
  ],
} as const

/** What probation kept. */
export const adult = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'probation' },
  ...{ person, source: { system: 'NDelius extract', reference: 'ND/8301' } },
  entries: [
    at('1', 'transfer.made', '2024-03-18', senior, { from: 'Youth Justice Service', to: 'Probation' }),
    at('2', 'allocation.made', '2024-03-20T09:00Z', senior, { to: 'N88H101', allocateeGrade: 'PSO', caseload: 61 }),
    at('3', 'assessment.rosh', '2024-04-02T10:00+01:00', practitioner, {
      tool: 'OASys',
      levels: { public: 'low', 'known adult': 'low' },
      status: 'awaiting countersignature',
    }),
    at('4', 'countersignature.given', '2024-04-02T10:04+01:00', senior, {}, tie('countersigns', '3')),
    at('5', 'contact.missed', '2024-04-22T10:00+01:00', practitioner, { sequence: 1 }),
    at('6', 'sfo.offence', '2024-05-03', { role: null }, { offence: 'wounding' }, { recordedAt: '2024-05-07' }),
    at('7', 'charge', '2024-05-06T18:00+01:00', { role: 'constable', organisation: 'Police' }, { offence: 'wounding' }),
    at('8', 'sfo.notified', '2024-05-07T09:00+01:00', senior),
    at('9', 'info.read', '2024-05-08T11:00+01:00', practitioner, {}, tie('reads', 'youth-justice:8')),
    at('10', 'info.read', '2024-05-08T11:20+01:00', practitioner, {}, tie('reads', 'youth-justice:10')),
    at(
      '11',
      'record.amended',
      '2024-05-09T08:00+01:00',
      practitioner,
      { field: 'levels.public', old: 'low', new: 'medium', reasonGiven: 'youth file read' },
      tie('corrects', '3'),
    ),
  ],
} as const
