/*
 * MAPPA at three levels at once: a register says one, a meeting another, a co-ordinator a third. Meetings without a
 * minute, with two versions of one, with a view that an agency changed at another's request, and with information that
 * the police kept from the panel.
 */

const coordinator = { staffId: 'N88H401', role: 'MAPPA co-ordinator', organisation: 'MAPPA' }
const chair = { role: 'MAPPA chair', organisation: 'MAPPA' }
const practitioner = { staffId: 'N88H121', role: 'probation practitioner', organisation: 'Probation' }
const senior = { staffId: 'N88H221', role: 'senior probation officer', organisation: 'Probation' }
const police = { role: 'detective sergeant', organisation: 'Police' }
const social = { role: 'social work manager', organisation: "Children's services" }

const at = (id: string, kind: string, occurred: string, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, data, detail: `${kind} ${id}` },
  ...more,
})
const tie = (as: string, id: string) => ({ relatesTo: [{ id, as }] })

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'three-levels-at-once' },
  ...{ person: { crn: 'X998303', initials: 'P.P.' }, source: { system: 'test', reference: '7' } },
  entries: [
    at('G1', 'register.changed', '2024-01-08', practitioner, {
      code: 'MAPP',
      action: 'added',
      level: 'M1',
      category: 'M2',
    }),
    at('F1', 'mappa.referred', '2024-02-01', practitioner, { level: 2, category: 2 }),
    at('M1', 'mappa.meeting', '2024-02-20T10:00Z', chair, {
      meetingId: 'PP-1',
      level: 2,
      attendees: ['Police', 'Probation'],
      apologies: ["Children's services"],
      agencyViews: [
        { agency: 'Police', by: 'detective sergeant', view: 'level 2' },
        { agency: 'Probation', by: 'senior probation officer N88H221', view: 'level 1 is enough' },
      ],
      decision: 'Manage at level 2.',
    }),
    at('L1', 'mappa.level.set', '2024-02-20T10:00Z', coordinator, { level: 3, category: 2 }),
    at('W1', 'info.withheld', '2024-02-20', police, { from: 'MAPPA meeting PP-1', subject: 'source of a report' }),
    at('T1', 'mappa.action.set', '2024-02-20', chair, {
      meetingId: 'PP-1',
      actionId: '1',
      owner: 'Police',
      due: '2024-03-20',
    }),
    at('I1', 'mappa.minute.issued', '2024-03-01T09:00Z', coordinator, { meetingId: 'PP-1', version: 1 }),
    at('M2', 'mappa.meeting', '2024-04-16T10:00+01:00', chair, {
      meetingId: 'PP-2',
      level: 2,
      agencyViews: { Police: 'level 3', Probation: 'level 2', "Children's services": null },
      decision: null,
    }),
    at('U2', 'mappa.view.given', '2024-04-16T10:30+01:00', social, { meetingId: 'PP-2', view: 'high to children' }),
    at('I2', 'mappa.minute.issued', '2024-05-01T09:00+01:00', coordinator, { meetingId: 'PP-2', version: '1' }),
    at('N3', 'mappa.meeting.not_held', '2024-06-18', coordinator, { meetingId: 'PP-3', reason: '' }),
    at('M4', 'mappa.meeting', '2024-07-02T10:00+01:00', chair, { topic: ['housing', 'contact'] }),
    at('O1', 'sfo.offence', '2024-07-20', { role: null }, {}, { recordedAt: '2024-07-23T10:00+01:00' }),
    at('O2', 'charge', '2024-07-22T20:00+01:00', police, { offence: 'arson' }),
    at('O3', 'sfo.notified', '2024-07-23T12:00+01:00', senior),
    at('J2', 'mappa.minute.amended', '2024-07-24T17:00+01:00', coordinator, {
      meetingId: 'PP-2',
      version: '2',
      requestedBy: 'detective sergeant, Police',
      reason: 'as spoken',
    }),
    at(
      'J3',
      'record.amended',
      '2024-07-24T17:10+01:00',
      coordinator,
      {
        field: 'agencyViews.Police',
        old: 'level 3',
        new: 'level 2',
        requestedBy: 'detective sergeant, Police',
        reasonGiven: 'as spoken',
      },
      tie('corrects', 'M2'),
    ),
    at('K2', 'testimony.given', '2024-08-01', social, { position: 'denied', about: 'J2' }),
  ],
} as const
