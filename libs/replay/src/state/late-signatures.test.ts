import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, practitioner } from '../testing/people.ts'
import { caseStateAt } from './case-state.ts'

const rating = (id: string, occurred: string, level: string, status?: string): HistoryEntry => ({
  id,
  kind: 'assessment.rosh',
  occurred,
  by: practitioner,
  data: { levels: { public: level }, ...(status === undefined ? {} : { status }) },
})
const signature = (occurred: string, by = manager): HistoryEntry => ({
  id: 'S',
  kind: 'countersignature.given',
  occurred,
  by,
  relatesTo: { countersigns: 'A' },
})

async function publicLevelsOn(moment: string, entries: readonly HistoryEntry[]) {
  const state = caseStateAt((await historyOf(entries)).knownAt(), instantOf(moment))
  return state.rosh.groups.flatMap(group => group.levels.map(one => [one.setting.effect.level, one.certainty]))
}

describe('a rating that is countersigned late', () => {
  it('does not come back over one that was made since', async () => {
    const entries = [
      rating('A', '2025-03-01T10:00Z', 'low', 'awaiting countersignature'),
      rating('B', '2025-03-10T10:00Z', 'high'),
      signature('2025-03-20T10:00Z'),
    ]
    expect(await publicLevelsOn('2025-03-25', entries)).toEqual([['high', 'certain']])
  })

  it('has effect from its countersignature where nothing was made since', async () => {
    const entries = [
      rating('A', '2025-03-01T10:00Z', 'low', 'awaiting countersignature'),
      signature('2025-03-20T10:00Z', headOfUnit),
    ]
    expect(await publicLevelsOn('2025-03-19', entries)).toEqual([])
    expect(await publicLevelsOn('2025-03-21', entries)).toEqual([['low', 'certain']])
  })

  it('is given no effect by a signature of its own author', async () => {
    const entries = [
      rating('A', '2025-03-01T10:00Z', 'low', 'awaiting countersignature'),
      signature('2025-03-02T10:00Z', practitioner),
    ]
    expect(await publicLevelsOn('2025-03-21', entries)).toEqual([])
  })
})

describe('two ratings of one minute', () => {
  it('follow each other in the order in which they were written down', async () => {
    const entries = [
      { ...rating('A', '2025-03-01T10:00Z', 'low'), recordedAt: '2025-03-01T10:05Z' },
      { ...rating('B', '2025-03-01T10:00Z', 'high'), recordedAt: '2025-03-01T10:09Z' },
    ]
    expect(await publicLevelsOn('2025-03-02', entries)).toEqual([['high', 'certain']])
  })

  it('stand beside each other where the record does not tell their order', async () => {
    const entries = [rating('A', '2025-03-01T10:00Z', 'low'), rating('B', '2025-03-01T10:00Z', 'high')]
    expect(await publicLevelsOn('2025-03-02', entries)).toEqual([
      ['low', 'possible'],
      ['high', 'possible'],
    ])
  })
})

describe('a case handed over in one minute', () => {
  it('is held by whom it was given to, and not unallocated', async () => {
    const at = '2025-03-01T10:00Z'
    const entries: HistoryEntry[] = [
      { id: '1', kind: 'allocation.made', occurred: '2025-01-01', by: manager, data: { to: 'N99C101' } },
      { id: '2', kind: 'allocation.made', occurred: at, by: manager, data: { to: 'N99C102' } },
      { id: '3', kind: 'allocation.ended', occurred: at, by: manager },
    ]
    const { holders } = caseStateAt((await historyOf(entries)).knownAt(), instantOf('2025-03-02'))
    expect(holders.map(one => [one.setting.effect.holder, one.certainty])).toEqual([['N99C102', 'certain']])
  })
})

describe('a rating that is overridden on a day of which the hour is not known', () => {
  const entries: readonly HistoryEntry[] = [
    rating('A', '2025-03-01T10:00Z', 'low'),
    {
      id: 'O',
      kind: 'override.made',
      occurred: '2025-03-01',
      by: manager,
      data: { from: 'low', to: 'high' },
      relatesTo: { overrides: 'A' },
    },
  ]

  it('gives way for good once the day is over, and is not overridden before it was made', async () => {
    expect(await publicLevelsOn('2025-03-01T09:00Z', entries)).toEqual([])
    expect(await publicLevelsOn('2025-03-01T12:00Z', entries)).toEqual([
      ['low', 'possible'],
      ['high', 'possible'],
    ])
    expect(await publicLevelsOn('2025-03-02T12:00Z', entries)).toEqual([['high', 'certain']])
  })
})
