/*
 * A case that was given to offices, desks and teams by name, some of which nobody ever called a unit, and whose source
 * leaves fields empty, names kinds of its own and writes in several scripts.
 */

const senior = { staffId: 'N88H241', role: 'senior probation officer', organisation: 'Probation' }
const practitioner = {
  staffId: 'N88H141',
  role: 'probation practitioner',
  organisation: 'Probation',
  name: 'Łucja Ó Súilleabháin',
}
const nobody = { role: null }

const at = (id: string, kind: string, occurred: string | null, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, by, data, detail: `${kind} ${id}` },
  ...(occurred === null ? {} : { recordedAt: occurred }),
  ...more,
})

export const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'held-by-a-name' },
  ...{ person: { crn: 'X998305', initials: 'إ.م.' }, source: { system: null } },
  entries: [
    at('first', 'allocation.made', '2023-09-01T09:00+01:00', senior, { to: 'Riverside' }),
    at('second', 'allocation.changed', '2023-10-02T09:00+01:00', senior, { from: 'Riverside', to: 'Duty desk' }),
    at('third', 'allocation.changed', '2023-11-01T09:00Z', senior, {
      from: 'Duty desk',
      to: 'N88H141',
      lineManager: '',
    }),
    at('seen', 'contact.attended', '2023-10-16T10:00+01:00', practitioner, {}, { detail: '' }),
    at('fourth', 'allocation.ended', '2023-12-20T16:00Z', nobody, {}),
    at('missed', 'contact.missed', '2024-01-09T10:00Z', practitioner, { sequence: 1 }),
    at('fifth', 'allocation.made', '2024-02-01T09:00Z', senior, { to: 'PDU-7' }),
    at('sixth', 'allocation.changed', '2024-03-20T09:00Z', senior, { to: 'Unallocated' }),
    at('seventh', 'allocation.made', '2024-03-21T09:00Z', senior, { to: 'TBC' }),
    at('blank', 'info.requested', '2024-02-05', practitioner, { requestedOf: '', subject: '' }),
    at(
      'words',
      'contact.recorded',
      '2024-02-06',
      practitioner,
      {},
      { detail: 'قال إنه سيعود ‮غدا‬ – מחר, 明日. '.repeat(400) },
    ),
    at('died', 'person.died', '2024-03-05~', nobody, { place: 'hospital' }, { recordedAt: '2024-03-08' }),
    at('closed', 'case.closed', '2024-03-11', practitioner, { reason: 'death' }),
    at('no-time', 'third_party.contact', null, nobody, { informant: 'neighbour' }),
    at('gone', 'parole.decision', '2023-06', { role: 'panel' }, { outcome: 'release', dependsOn: 'offer-of-a-place' }),
  ],
} as const
