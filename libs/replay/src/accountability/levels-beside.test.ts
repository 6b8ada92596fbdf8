import { describe, expect, it } from '@jest/globals'
import { historyOf, the, type HistoryEntry } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { levelsBeside } from './levels-beside.ts'

const rating = (id: string, occurred: string, levels: object, rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  kind: 'assessment.rosh',
  occurred,
  by: practitioner,
  ...rest,
  data: { levels: { ...levels }, ...rest.data },
})

const awaiting = { status: 'awaiting countersignature' }

const entries: readonly HistoryEntry[] = [
  rating('first', '2024-04-01T09:00Z', { public: 'medium', children: 'low' }),
  rating('put forward', '2024-05-01T09:00Z', { public: 'medium', children: 'high' }, { data: awaiting }),
  {
    id: 'back',
    kind: 'countersignature.returned',
    occurred: '2024-05-02',
    by: manager,
    relatesTo: { returns: 'put forward' },
  },
  rating(
    'decided',
    '2024-05-03T09:00Z',
    { public: 'medium', children: 'medium', staff: 'low' },
    { data: awaiting, relatesTo: { follows: 'put forward' } },
  ),
]

describe('the levels of a rating', () => {
  it('stand beside what was in force and what had been put forward, group by group', async () => {
    const file = (await historyOf(entries)).knownAt()
    const beside = levelsBeside(file, the(file, 'decided')).map(({ group, level, inForceBefore, putForward }) => [
      group,
      level,
      inForceBefore.map(one => `${one.level} by ${one.entry.source.reference}`),
      putForward.map(one => `${one.level} by ${one.entry.source.reference}`),
    ])
    expect(beside.sort()).toEqual([
      ['children', 'medium', ['low by first'], ['high by put forward']],
      ['public', 'medium', ['medium by first'], ['medium by put forward']],
      ['staff', 'low', [], []],
    ])
  })

  it('are none for a decision that rates nothing', async () => {
    const file = (await historyOf([{ id: 'moved', kind: 'allocation.made', occurred: '2024-05-01' }])).knownAt()
    expect(levelsBeside(file, the(file, 'moved'))).toEqual([])
  })
})
