import { describe, expect, it } from '@jest/globals'
import { historyOf, references, type HistoryEntry } from '../testing/history.ts'
import { centralTeam, manager, policeOfficer, practitioner } from '../testing/people.ts'
import { chronology, type ChronologyFilter } from './chronology.ts'
import { chronologyChoices } from './choices.ts'
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

describe('a chronology searched', () => {
  const found = [
    { id: 'a', kind: 'contact.recorded', occurred: '2024-01-10', by: practitioner, detail: 'Séen at home, calm.' },
    {
      id: 'b',
      kind: 'manager.direction',
      occurred: '2024-01-11',
      by: manager,
      detail: 'Seen in the office.',
      sensitive: true,
    },
  ] satisfies readonly HistoryEntry[]
  const keptOf = async (filter: ChronologyFilter) =>
    references(chronology((await historyOf(found)).knownAt(), filter).map(({ entry }) => entry))

  it('finds every word in what people are shown, whatever its case and accents', async () => {
    expect(await keptOf({ text: 'SEEN home' })).toEqual(['a'])
    expect(await keptOf({ text: 'seen' })).toEqual(['a', 'b'])
    expect(await keptOf({ text: 'direction senior' })).toEqual(['b'])
    expect(await keptOf({ text: 'seen garden' })).toEqual([])
    expect(await keptOf({ text: ' ' })).toEqual(['a', 'b'])
  })

  it('is kept by family, by role beside a person, by sensitivity and by what was not yet recorded', async () => {
    expect(await keptOf({ families: ['influence'] })).toEqual(['b'])
    expect(await keptOf({ actors: ['N88A101'], roles: ['senior probation officer'] })).toEqual([])
    expect(await keptOf({ sensitive: true })).toEqual(['b'])
    expect(await keptOf({ sensitive: false })).toEqual(['a'])
    expect(await keptOf({ notRecordedBy: Date.parse('2024-01-11T12:00:00Z') })).toEqual(['b'])
  })
})

describe('the choices of a chronology', () => {
  it('are everything that a filter would keep something by, with how much', async () => {
    const file = (await historyOf(entries)).knownAt()
    const choices = chronologyChoices(file)
    for (const { value, entries: count } of choices.actors) {
      expect(chronology(file, { actors: [value] })).toHaveLength(count)
    }
    for (const { value, entries: count } of choices.roles) {
      expect(chronology(file, { roles: [value] })).toHaveLength(count)
    }
    for (const { value, entries: count } of choices.agencies) {
      expect(chronology(file, { agencies: [value] })).toHaveLength(count)
    }
    for (const { value, entries: count } of choices.kinds) {
      expect(chronology(file, { kinds: [value] })).toHaveLength(count)
    }
    for (const { value, entries: count } of choices.families) {
      expect(chronology(file, { families: [value] })).toHaveLength(count)
    }
    expect(choices.agencies.map(({ value }) => value)).toEqual(['hmpps', 'police', 'probation'])
  })
})
