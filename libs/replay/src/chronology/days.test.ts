import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { arbitraryEntries, instant } from '../testing/arbitrary-history.ts'
import { historyOf, instantOf, references, type HistoryEntry } from '../testing/history.ts'
import { chronology } from './chronology.ts'
import { groupsOf, newestFirst, pagesOf, type ChronologyGroup } from './groups.ts'
import { silencesIn } from './silences.ts'

const kind = 'contact.recorded'

async function groups(entries: readonly Omit<HistoryEntry, 'kind'>[]): Promise<readonly ChronologyGroup[]> {
  const file = (await historyOf(entries.map(entry => ({ kind, ...entry })))).knownAt()
  return groupsOf(chronology(file, {}))
}

function told(given: readonly ChronologyGroup[]): readonly (readonly [string, ...string[]])[] {
  return given.map(({ key, items }) => [key, ...references(items.map(({ entry }) => entry))])
}

const imprecise = [
  { id: 'morning', occurred: '2025-03-01T09:00+00:00' },
  { id: 'evening', occurred: '2025-03-01T18:00+00:00' },
  { id: 'that day', occurred: '2025-03-01' },
  { id: 'that month', occurred: '2025-03' },
  { id: 'that year', occurred: '2025' },
  { id: 'about then', occurred: '2025-03-05~' },
  { id: 'within hours', occurred: '2025-03-06T09:00+00:00/2025-03-06T11:00+00:00' },
  { id: 'undated', occurred: null, recordedAt: null },
  { id: 'before it was written', occurred: null, recordedAt: '2025-04-02' },
]

describe('the days of a chronology', () => {
  it('hold what surely happened on them; everything vaguer has a place of its own before the days it may mean', async () => {
    expect(told(await groups(imprecise))).toEqual([
      ['not-placed', 'undated', 'before it was written'],
      ['2025', 'that year'],
      ['2025-03', 'that month'],
      ['2025-03-01', 'that day', 'morning', 'evening'],
      ['2025-03-05~', 'about then'],
      ['2025-03-06', 'within hours'],
    ])
  })

  it('are those of London, on both sides of a change of its clocks', async () => {
    const late = await groups([
      { id: 'winter', occurred: '2025-03-29T23:30+00:00' },
      { id: 'summer', occurred: '2025-03-30T23:30+00:00' },
    ])
    expect(late.map(({ key }) => key)).toEqual(['2025-03-29', '2025-03-31'])
  })

  it('come newest first with each day still told as it went, and what is not placed still at the top', async () => {
    const turned = told(newestFirst(await groups(imprecise)))
    expect(turned[0]).toEqual(['not-placed', 'undated', 'before it was written'])
    expect(turned[1]).toEqual(['2025-03-06', 'within hours'])
    expect(turned[3]).toEqual(['2025-03-01', 'that day', 'morning', 'evening'])
  })
})

describe('pages of a chronology', () => {
  const daily = (count: number, day: string) =>
    Array.from({ length: count }, (_, index) => ({ id: `${day}/${index}`, occurred: day }))

  it('hold whole days, be they longer than a page', async () => {
    const days = await groups([...daily(2, '2025-03-01'), ...daily(2, '2025-03-02'), ...daily(7, '2025-03-03')])
    const sizes = pagesOf(days, 5).map(page => page.map(({ key, items }) => [key, items.length]))
    expect(sizes).toEqual([
      [
        ['2025-03-01', 2],
        ['2025-03-02', 2],
      ],
      [['2025-03-03', 7]],
    ])
  })

  it('split only what has no order', async () => {
    const undated = Array.from({ length: 7 }, (_, index) => ({ id: `u${index}`, occurred: null, recordedAt: null }))
    const pages = pagesOf(await groups([...undated, ...daily(1, '2025-03-01')]), 3)
    expect(pages.map(page => page.flatMap(({ items }) => items).length)).toEqual([3, 3, 2])
  })

  it('of nothing are one empty page', () => {
    expect(pagesOf([], 50)).toEqual([[]])
  })

  it('hold every entry once and no day twice, whichever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryEntries({ min: 1, max: 12 }),
        instant,
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        async (given, knownAt, about, newest) => {
          const file = (await historyOf(given)).knownAt(knownAt)
          const oldest = groupsOf(chronology(file, {}))
          const pages = pagesOf(newest ? newestFirst(oldest) : oldest, about)
          const shown = pages.flat().flatMap(({ items }) => items.map(({ entry }) => entry.id))
          expect(shown.toSorted()).toEqual(file.entries.map(({ id }) => id).toSorted())
          const keys = pages.map(page => page.map(({ key }) => key).filter(key => key !== 'not-placed'))
          expect(new Set(keys.flat()).size).toBe(keys.flat().length)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('a silence', () => {
  const upTo = instantOf('2025-04-10T12:00+01:00')

  it('is told by its whole days without an entry, and lasts to the moment of the view', async () => {
    const days = await groups([
      { id: 'a', occurred: '2025-02-01T23:00+00:00' },
      { id: 'b', occurred: '2025-03-21T01:00+00:00' },
      { id: 'c', occurred: '2025-03-22' },
    ])
    expect(silencesIn(days, { atLeast: 14, upTo })).toEqual([
      { after: '2025-02-01', before: '2025-03-21', days: 47, mayHold: [] },
      { after: '2025-03-22', before: undefined, days: 18, mayHold: [] },
    ])
    expect(silencesIn(days, { atLeast: 48, upTo })).toEqual([])
  })

  it('names what may have happened within it after all', async () => {
    const days = await groups([
      { id: 'a', occurred: '2025-01-10' },
      { id: 'b', occurred: '2025-03-20' },
      { id: 'some day', occurred: '2025-02' },
      { id: 'long before', occurred: '2024' },
      { id: 'undated', occurred: null, recordedAt: null },
    ])
    const [silence] = silencesIn(days, { atLeast: 30, upTo })
    expect(references(silence!.mayHold.map(({ entry }) => entry))).toEqual(['undated', 'some day'])
  })
})
