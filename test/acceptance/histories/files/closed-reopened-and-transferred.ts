/*
 * A case that was closed and opened again, moved between two areas in the middle of an enquiry, and was talked about at a
 * meeting whose source writes each agency's view under its name and those present as objects.
 */

const practitioner = {
  staffId: 'N88F101',
  role: 'probation practitioner',
  organisation: 'Probation',
  unit: 'PDU North',
}
const senior = { staffId: 'N88F201', role: 'senior probation officer', organisation: 'Probation', unit: 'PDU North' }
const chair = { role: 'MAPPA chair', organisation: 'MAPPA' }
const social = { role: 'social work manager', organisation: "Children's services" }

const at = (id: string, kind: string, occurred: string, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, detail: `${kind} ${id}`, data },
  ...more,
})

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'closed-reopened-and-transferred' },
  ...{ person: { crn: 'X998105', initials: 'T.W.' }, source: { system: 'test', reference: '2' } },
  entries: [
    at('1', 'supervision.started', '2023-01-09', practitioner),
    at('2', 'case.closed', '2023-06-30', practitioner),
    at('3', 'supervision.started', '2024-01-08', practitioner),
    at('4', 'allocation.made', '2024-01-08T09:00Z', senior, { to: 'N88F101', lineManager: 'N88F201' }),
    at('5', 'info.requested', '2024-01-22', practitioner, { requestedOf: "children's services", due: '2024-02-05' }),
    at('6', 'transfer.made', '2024-02-01T12:00Z', senior, { from: 'PDU North', to: 'PDU South' }),
    at('7', 'mappa.meeting', '2024-02-05T10:00Z', chair, {
      meetingId: 'M1',
      agencyViews: { Police: 'level 3', Probation: 'level 2', Health: null },
      attendees: [{ role: 'inspector', agency: 'Police' }, 'probation'],
    }),
    at(
      '8',
      'info.received',
      '2024-02-05',
      social,
      { status: 'allegation', heldIn: 'PDU North mailbox' },
      {
        relatesTo: [{ id: '5', as: 'replies-to' }],
      },
    ),
    at('9', 'allocation.made', '2024-02-09T10:00Z', senior, { to: 'N88F102' }),
  ],
} as const
