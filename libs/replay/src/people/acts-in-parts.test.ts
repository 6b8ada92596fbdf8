import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { manager } from '../testing/people.ts'
import { actsInCase, type ActsInCase } from './acts.ts'
import { actsInParts } from './acts-in-parts.ts'

const person = 'N88A201'
const february = { from: Date.parse('2025-02-01T00:00Z'), until: instantOf('2025-02-28') }
const april = { from: Date.parse('2025-04-01T00:00+01:00'), until: instantOf('2025-04-30') }

const warned = (id: string, occurred: string | null): HistoryEntry => ({
  id,
  kind: 'warning.issued',
  by: manager,
  occurred,
  recordedAt: occurred === null ? null : '2025-06-01',
})

const asked: HistoryEntry = {
  id: 'asked',
  kind: 'advice.requested',
  occurred: '2025-02-10',
  recordedAt: '2025-02-10',
  data: { to: person },
}
const answered: HistoryEntry = {
  id: 'answered',
  kind: 'manager.advice',
  by: manager,
  occurred: '2025-03-10',
  recordedAt: '2025-03-10',
  relatesTo: { 'replies-to': 'asked' },
}

const told = ({ own }: ActsInCase) => own.map(({ entry, inPeriod }) => `${entry.source.reference} ${inPeriod}`)

describe('what a person did in parts of a period', () => {
  it('leaves out what lay between the parts, and has once what may lie in either', async () => {
    const file = (
      await historyOf([
        warned('in February', '2025-02-12'),
        warned('between', '2025-03-12'),
        warned('some time that year', '2025'),
        warned('in April', '2025-04-12'),
        warned('undated', null),
      ])
    ).knownAt()
    expect([...told(actsInParts(file, person, [february, april]))].sort()).toEqual([
      'in April surely',
      'in February surely',
      'some time that year possibly',
      'undated undated',
    ])
  })

  it('tells what was left unanswered as of the end of the last part', async () => {
    const file = (await historyOf([asked, answered])).knownAt()
    expect(actsInParts(file, person, [february]).unanswered.map(({ entry }) => entry.source.reference)).toEqual([
      'asked',
    ])
    expect(actsInParts(file, person, [february, april]).unanswered).toEqual([])
  })

  it('is, in one part, what it is in that period, and nothing in none', async () => {
    const file = (await historyOf([asked, answered, warned('in February', '2025-02-12')])).knownAt()
    expect(actsInParts(file, person, [february])).toEqual(actsInCase(file, person, february))
    expect(Object.values(actsInParts(file, person, [])).flat()).toEqual([])
  })
})
