import { describe, expect, it } from '@jest/globals'
import { listedKinds } from '#case-record'
import { chronology } from '../../../libs/replay/src/chronology/chronology.ts'
import { everyAnswer } from '../../../libs/replay/src/testing/every-answer.ts'
import { historyOf, type HistoryEntry } from '../../../libs/replay/src/testing/history.ts'

/** One entry of each kind, a day after the other, of which its source says no more than that it was. */
const bare = listedKinds().map(({ kind }, index): HistoryEntry => ({
  ...{ id: `K-${index}`, kind, by: { role: 'somebody' } },
  occurred: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
}))

describe('a history of one entry of every kind, with nothing in it', () => {
  it('loads, and every entry stands in the chronology in its order', async () => {
    const file = (await historyOf(bare)).knownAt()
    expect(chronology(file, {}).map(({ entry }) => entry.kind)).toEqual(bare.map(({ kind }) => kind))
  })

  it('is answered for at every moment', async () => {
    const file = (await historyOf(bare)).knownAt()
    for (const moment of ['2023-12-31', '2024-02-15', '2025-01-01']) {
      expect(everyAnswer(file, Date.parse(moment), Date.parse('2024-01-15'))).toContain('"chronology"')
    }
  })
})
