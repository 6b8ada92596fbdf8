import { describe, expect, it } from '@jest/globals'
import { historyOf, references, type HistoryEntry } from '../testing/history.ts'
import { centralTeam, manager, policeOfficer, practitioner } from '../testing/people.ts'
import { chronology, type ChronologyFilter } from './chronology.ts'
import { headlineOf } from './headline.ts'

const entries: readonly HistoryEntry[] = [
  { id: 'visit', kind: 'contact.recorded', occurred: '2024-01-10T09:00Z', by: practitioner, detail: 'Seen at home.' },
  {
    id: 'told',
    kind: 'manager.direction',
    occurred: '2024-01-11T09:00Z',
    recordedAt: '2024-01-13T08:00Z',
    by: manager,
    recordedBy: practitioner,
  },
  {
    id: 'revoked',
    kind: 'recall.licence_revoked',
    occurred: '2024-01-12',
    by: { ...centralTeam, organisation: 'HMPPS -> Police' },
  },
  {
    id: 'court',
    kind: 'court.appearance',
    occurred: '2024-02',
    by: { role: 'usher', organisation: 'Probation (court)' },
  },
  { id: 'report', kind: 'info.received', occurred: '2024-03-01', recordedAt: '2024-03-02', by: policeOfficer },
]

async function kept(filter: ChronologyFilter) {
  const file = (await historyOf(entries)).knownAt()
  return references(chronology(file, filter).map(item => item.entry))
}

describe('a chronology', () => {
  it('is kept by staff number or role, of who acted and of who wrote it down', async () => {
    expect(await kept({ actors: ['N88A101'] })).toEqual(['visit', 'told'])
    expect(await kept({ actors: ['Senior Probation Officer'] })).toEqual(['told'])
  })

  it('is kept by kind, by group of kinds, and by agency whatever stands behind its name', async () => {
    expect(await kept({ kinds: ['recall.*', 'court.appearance'] })).toEqual(['revoked', 'court'])
    expect(await kept({ kinds: ['recall'] })).toEqual([])
    expect(await kept({ agencies: ['probation'] })).toEqual(['visit', 'told', 'court'])
    expect(await kept({ agencies: ['HMPPS', 'Police'] })).toEqual(['revoked', 'report'])
  })

  it('keeps as late only what was surely written down so much later', async () => {
    const hour = 60 * 60 * 1000
    expect(await kept({ recordedLateBy: 24 * hour })).toEqual(['told'])
    expect(await kept({ recordedLateBy: 48 * hour })).toEqual([])
  })

  it('combines parts with "and", the members of one part with "or", and keeps nothing for none wanted', async () => {
    expect(await kept({ agencies: ['police', 'probation'], kinds: ['info.*', 'court.*'] })).toEqual(['court', 'report'])
    expect(await kept({ kinds: [] })).toEqual([])
  })

  it('says each entry in one line, by its kind and its own words', async () => {
    const file = (await historyOf(entries)).knownAt()
    expect(chronology(file, {}).map(item => headlineOf(item.entry))).toEqual([
      'Contact recorded: Seen at home.',
      'Direction by a manager',
      'Licence revoked',
      'Court appearance',
      'Information received',
    ])
  })
})
