import { describe, expect, it } from '@jest/globals'
import type { Actor } from '#case-record'
import { historyOf, the, type HistoryEntry } from '../testing/history.ts'
import { manager, nobodyNamed, policeOfficer, practitioner } from '../testing/people.ts'
import { informationAt } from './information.ts'

const byRole: Partial<Actor> = { role: 'senior probation officer', organisation: 'Probation' }
const named = (name: string): Partial<Actor> => ({ ...byRole, name })

const news: HistoryEntry = { id: 'news', kind: 'info.received', by: policeOfficer, recordedAt: '2025-03-01T10:00Z' }

const read = (by: Partial<Actor>, recordedAt = '2025-03-02T10:00Z'): HistoryEntry => ({
  id: `read ${recordedAt}`,
  kind: 'info.read',
  by,
  recordedAt,
  relatesTo: { reads: 'news' },
})

const decided = (by: Partial<Actor>, data: HistoryEntry['data'] = {}): HistoryEntry => ({
  id: 'decided',
  kind: 'recall.not_recalled',
  by,
  recordedAt: '2025-03-03T10:00Z',
  data,
})

async function used(entries: readonly HistoryEntry[]) {
  const file = (await historyOf([news, ...entries])).knownAt()
  return informationAt(file, the(file, 'decided')).recordedNotReliedOn.map(item => item.usedByDeciderBefore)
}

describe('whether whoever decided had read something before', () => {
  it('is known where both are told apart, or are surely one', async () => {
    expect(await used([read(manager), decided(manager)])).toEqual(['yes'])
    expect(await used([read(practitioner), decided(manager)])).toEqual(['no'])
    expect(await used([read(named('A. One')), decided(named('A. One'))])).toEqual(['yes'])
    expect(await used([read(named('A. One')), decided(named('B. Two'))])).toEqual(['no'])
    expect(await used([decided(byRole)])).toEqual(['no'])
  })

  it('is not known of two people of one role whom nothing tells apart', async () => {
    expect(await used([read(byRole), decided(byRole)])).toEqual(['not known'])
    expect(await used([read(byRole), decided(manager)])).toEqual(['not known'])
    expect(await used([read(manager), decided(byRole)])).toEqual(['not known'])
    expect(await used([read(byRole), decided(practitioner, { decidedBy: 'senior probation officer' })])).toEqual([
      'not known',
    ])
  })

  it('is not known where either is not recorded at all', async () => {
    expect(await used([read(nobodyNamed), decided(manager)])).toEqual(['not known'])
    expect(await used([read(manager), decided(nobodyNamed)])).toEqual(['not known'])
  })

  it('is not known where the order of reading and deciding is open', async () => {
    expect(await used([read(manager, '2025-03-03'), decided(manager)])).toEqual(['not known'])
    expect(await used([read(manager, '2025-03-03T10:01Z'), decided(manager)])).toEqual(['no'])
    expect(await used([read(byRole), read(manager, '2025-03-02T11:00Z'), decided(manager)])).toEqual(['yes'])
  })

  it('is read from what earlier decisions relied on as well, under the same care', async () => {
    const earlier = (by: Partial<Actor>): HistoryEntry => ({
      id: 'earlier',
      kind: 'warning.issued',
      by,
      recordedAt: '2025-03-02T12:00Z',
      reliedOn: ['news'],
    })
    expect(await used([earlier(manager), decided(manager)])).toEqual(['yes'])
    expect(await used([earlier(byRole), decided(manager)])).toEqual(['not known'])
    expect(await used([earlier(practitioner), decided(manager)])).toEqual(['no'])
  })
})

describe('information that a decision says it relied on', () => {
  const relying = async (decision: Partial<HistoryEntry>, heard: Partial<HistoryEntry>) => {
    const file = (
      await historyOf([
        { id: 'heard', kind: 'info.received', by: policeOfficer, occurred: '2025-03-04', ...heard },
        {
          id: 'decided',
          kind: 'recall.not_recalled',
          by: manager,
          occurred: '2025-03-03',
          reliedOn: ['heard'],
          ...decision,
        },
      ])
    ).knownAt()
    const [item] = informationAt(file, the(file, 'decided')).reliedOn
    return { datedAfter: item!.datedAfter, recorded: item!.recordedByThen }
  }

  it('and that came surely after it is a contradiction of the record', async () => {
    expect(await relying({}, {})).toMatchObject({ datedAfter: true })
  })

  it('is none where the dates leave it open', async () => {
    expect(await relying({}, { occurred: '2025-03-03' })).toMatchObject({ datedAfter: false })
    expect(await relying({}, { occurred: '2025-03-04~' })).toMatchObject({ datedAfter: false })
    expect(await relying({ occurred: '2025-03' }, {})).toMatchObject({ datedAfter: false })
  })

  it('and that came before, and was written down after, was not on record by then', async () => {
    const late = { occurred: '2025-03-01', recordedAt: '2025-03-10T10:00Z' }
    expect(await relying({}, late)).toEqual({ datedAfter: false, recorded: 'no' })
  })
})
