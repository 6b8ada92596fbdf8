import { describe, expect, it } from '@jest/globals'
import { historyOf, type HistoryEntry } from '../testing/history.ts'
import { concordances } from './concordances.ts'

const report = (id: string, occurred: string, proposal: string): HistoryEntry => ({
  id,
  kind: 'court.report.prepared',
  occurred,
  data: { proposal },
})
const sentence = (id: string, occurred: string, words: string, follows?: string): HistoryEntry => ({
  id,
  kind: 'sentence.imposed',
  occurred,
  data: { sentence: words },
  ...(follows === undefined ? {} : { relatesTo: { follows } }),
})

async function pairs(entries: readonly HistoryEntry[]) {
  const file = (await historyOf(entries)).knownAt()
  return concordances(file).map(one => [one.proposal?.source.reference, one.outcome?.source.reference, one.followed])
}

describe('what was proposed beside what was decided', () => {
  it('takes the proposal that the outcome names, though a newer one stands', async () => {
    expect(
      await pairs([
        report('first', '2024-01-10', 'community order'),
        report('second', '2024-01-12', 'custody'),
        sentence('imposed', '2024-01-20', 'community order', 'first'),
      ]),
    ).toEqual([
      ['first', 'imposed', 'yes'],
      ['second', undefined, 'no outcome recorded'],
    ])
  })

  it('sets two sentences of one day beside the one report before them', async () => {
    expect(
      await pairs([
        report('report', '2024-01-10', 'community order'),
        sentence('one', '2024-01-20', 'community order'),
        sentence('other', '2024-01-20', '4 weeks custody'),
      ]),
    ).toEqual([
      ['report', 'one', 'yes'],
      ['report', 'other', 'no'],
    ])
  })

  it('never takes a report that surely came after the sentence, nor says more than the words', async () => {
    expect(
      await pairs([
        sentence('early', '2024-01-05', 'bound over'),
        report('report', '2024-01-10', 'something suitable'),
        sentence('late', '2024-01-20', '4 weeks custody'),
      ]),
    ).toEqual([
      [undefined, 'early', 'no proposal recorded'],
      ['report', 'late', 'cannot say'],
    ])
  })
})
