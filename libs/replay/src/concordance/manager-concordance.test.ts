import { describe, expect, it } from '@jest/globals'
import { historyOf, type HistoryEntry } from '../testing/history.ts'
import { concordances } from './concordances.ts'

const proposal: HistoryEntry = {
  id: 'P',
  kind: 'assessment.rosh',
  occurred: '2025-05-01T10:00Z',
  data: { levels: { children: 'high', public: 'medium' }, status: 'awaiting countersignature' },
}
const returned: HistoryEntry = {
  id: 'R',
  kind: 'countersignature.returned',
  occurred: '2025-05-02T10:00Z',
  relatesTo: { returns: 'P' },
}
const again = (levels: Record<string, string>): HistoryEntry => ({
  ...proposal,
  id: 'A',
  occurred: '2025-05-03T10:00Z',
  data: { levels, status: 'awaiting countersignature' },
  relatesTo: { follows: 'P' },
})

async function mattersOf(entries: readonly HistoryEntry[]) {
  const file = (await historyOf(entries)).knownAt()
  return concordances(file).map(one => [one.matter, one.proposed, one.decided, one.followed])
}

describe('a practitioner and a manager', () => {
  it('are shown side by side where a returned rating was made again with other levels', async () => {
    expect(await mattersOf([proposal, returned, again({ public: 'medium', children: 'medium' })])).toEqual([
      ['rating', 'children high, public medium', 'children medium, public medium', 'no'],
    ])
  })

  it('agree where the rating was made again with the same levels', async () => {
    expect(await mattersOf([proposal, returned, again({ public: 'medium', children: 'high' })])).toMatchObject([
      ['rating', expect.anything(), expect.anything(), 'yes'],
    ])
  })

  it('have no outcome on record where nothing followed the return', async () => {
    expect(await mattersOf([proposal, returned])).toMatchObject([
      ['rating', expect.anything(), undefined, 'no outcome recorded'],
    ])
  })

  it('are shown side by side where a proposal was overridden', async () => {
    const considered: HistoryEntry = { id: 'C', kind: 'recall.considered', occurred: '2025-05-01T10:00Z' }
    const override: HistoryEntry = {
      id: 'O',
      kind: 'override.made',
      occurred: '2025-05-01T12:00Z',
      data: { from: 'recall', to: 'final warning' },
      relatesTo: { overrides: 'C' },
    }
    expect(await mattersOf([considered, override])).toEqual([['override', 'recall', 'final warning', 'no']])
  })
})
