import { describe, expect, it } from '@jest/globals'
import { roshAt } from './rosh.ts'
import { settingsOf } from './setting.ts'
import { holdersAt } from './holding.ts'
import { historyOf, historyOfFiles, instantOf, type HistoryEntry } from '../testing/history.ts'

const by = { role: 'probation practitioner', organisation: 'Probation' }
const rating: HistoryEntry = {
  ...{ id: 'rating', kind: 'assessment.rosh', occurred: '2024-01-10', by },
  data: { levels: { public: 'medium' }, recordId: 'rating' },
}
const amendment = (data: HistoryEntry['data'], more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ id: 'change', kind: 'record.amended', occurred: '2024-02-10', by, ...more },
  data: { field: 'levels', ...data },
})
const high = { public: 'high', children: 'high' }

async function levelsAfter(...entries: readonly HistoryEntry[]) {
  const file = (await historyOf(entries)).knownAt()
  const { groups } = roshAt(settingsOf(file), instantOf('2024-03-01'))
  return groups.map(({ group, levels }) => `${group} ${levels.map(({ setting }) => setting.effect.level).join()}`)
}

describe('a value changed as a whole', () => {
  it('reads as it was changed, and not as words of it', async () => {
    const change = amendment({ old: { public: 'medium' }, new: high }, { relatesTo: { corrects: 'rating' } })
    expect((await levelsAfter(rating, change)).toSorted()).toEqual(['children high', 'public high'])
  })

  it('is found by a number that is also the id of its entry', async () => {
    expect((await levelsAfter(rating, amendment({ new: high, targetRecord: 'rating' }))).toSorted()).toEqual([
      'children high',
      'public high',
    ])
  })

  it('is that of the same source where another uses the same number', async () => {
    const files = [
      { id: 'one', entries: [rating, amendment({ new: high, targetRecord: 'rating' })] },
      { id: 'other', entries: [{ ...rating, data: {} }] },
    ]
    const file = (await historyOfFiles(files)).knownAt()
    const [entry] = file.entries.filter(({ id }) => id === 'one:rating')
    expect(file.amendmentsOf(entry!).map(({ id }) => id)).toEqual(['one:change'])
  })
})

describe('an entry that says another of its kind anew', () => {
  const allocated = (id: string, to: string, recordedAt: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
    ...{ id, kind: 'allocation.made', occurred: '2024-01-10', recordedAt, by, data: { to }, ...more },
  })
  const heldAt = async (knownAt: string) => {
    const correction = allocated('right', 'N88H102', '2024-02-01', { relatesTo: { corrects: 'wrong' } })
    const history = await historyOf([allocated('wrong', 'N88H101', '2024-01-10'), correction])
    const holders = holdersAt(settingsOf(history.knownAt(knownAt)), instantOf('2024-01-20'))
    return holders.map(({ setting, certainty }) => [setting.effect.holder, certainty])
  }

  it('stands in its place once it is known, though both are of one day', async () => {
    expect(await heldAt('2024-01-31')).toEqual([['N88H101', 'certain']])
    expect(await heldAt('2024-02-02')).toEqual([['N88H102', 'certain']])
  })
})
