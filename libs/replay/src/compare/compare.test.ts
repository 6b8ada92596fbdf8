import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, references, type History, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, practitioner } from '../testing/people.ts'
import { compareMoments } from './compare.ts'

const entries: readonly HistoryEntry[] = [
  {
    id: 'rated',
    kind: 'assessment.rosh',
    occurred: '2024-01-10T09:00Z',
    by: practitioner,
    data: { levels: { public: 'high', staff: 'low' } },
  },
  { id: 'told', kind: 'manager.direction', occurred: '2024-02-01T09:00Z', by: manager },
  {
    id: 'rated again',
    kind: 'assessment.rosh',
    occurred: '2024-02-02T09:00Z',
    by: practitioner,
    data: { levels: { public: 'medium', staff: 'low' } },
    relatesTo: { follows: 'told' },
  },
  {
    id: 'allocated',
    kind: 'allocation.made',
    occurred: '2024-02-03T09:00Z',
    recordedAt: '2024-05-01T09:00Z',
    by: headOfUnit,
    data: { to: 'N88A101' },
  },
]

function changes(history: History, from: readonly [string, string], to: readonly [string, string]) {
  const moment = ([effectiveAt, knownAt]: readonly [string, string]) => ({
    file: history.knownAt(knownAt),
    effectiveAt: instantOf(effectiveAt),
  })
  return compareMoments(moment(from), moment(to))
}

describe('what changed between two moments', () => {
  it('is told field by field, with who decided and under whose influence', async () => {
    const history = await historyOf(entries)
    const found = changes(history, ['2024-01-20', '2024-03-01'], ['2024-02-20', '2024-03-01'])
    expect(found.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['rosh.community.overall (derived)', ['high'], ['medium']],
      ['rosh.community.public', ['high'], ['medium']],
    ])
    const [source] = found[1]!.sources
    expect(source).toMatchObject({ entry: { id: 'mini:rated again' }, decider: { actor: practitioner } })
    expect(references(source!.influences.map(influence => influence.entry))).toEqual(['told'])
  })

  it('tells what was learnt as well: the same moment in the world, known at two', async () => {
    const history = await historyOf(entries)
    const found = changes(history, ['2024-02-20', '2024-03-01'], ['2024-02-20', '2024-06-01'])
    expect(found).toMatchObject([
      { field: 'holder', from: [], to: ['N88A101'], sources: [{ entry: { id: 'mini:allocated' } }] },
    ])
  })

  it('says what a value that went away had rested on', async () => {
    const history = await historyOf([
      ...entries,
      { id: 'joined', kind: 'register.changed', occurred: '2024-01-01', data: { code: 'RVAD', action: 'added' } },
      { id: 'left', kind: 'register.changed', occurred: '2024-02-10', data: { code: 'RVAD', action: 'removed' } },
    ])
    const found = changes(history, ['2024-02-05', '2024-06-01'], ['2024-02-20', '2024-06-01'])
    expect(found).toMatchObject([
      { field: 'register.RVAD', from: ['added'], to: [], sources: [{ entry: { id: 'mini:joined' } }] },
    ])
  })

  it('keeps two conditions of one name and order unknown in one field, and loses neither', async () => {
    const condition = (id: string, occurred: string, change: string, to?: string): HistoryEntry => ({
      id,
      kind: 'licence.condition.varied',
      occurred,
      by: manager,
      data: { condition: id === 'a' ? 'Curfew' : 'curfew', change, ...(to === undefined ? {} : { to }) },
    })
    const history = await historyOf([
      condition('a', '2024-03-01', 'set'),
      condition('b', '2024-03-01', 'varied', '7pm'),
    ])
    const found = changes(history, ['2024-02-01', '2024-06-01'], ['2024-04-01', '2024-06-01'])
    expect(found.map(({ field, to }) => [field, to])).toEqual([
      ['licence.condition.curfew', ['set (possibly)', 'varied (possibly)']],
    ])
  })
})
