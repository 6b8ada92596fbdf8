import fc from 'fast-check'
import { levelLanes, type RatedPanel, type Rating } from '../rating.ts'

const start = Date.parse('2024-01-01T00:00:00Z')
const hour = 60 * 60 * 1000

const moment = fc
  .oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 30_000 }))
  .map(hours => start + hours * hour)

/** Surely after everything else. */
export const end = start + 40_000 * hour

const rating = fc
  .record({
    lane: fc.constantFrom(...levelLanes, 'WITHHELD' as const),
    sort: fc.constantFrom('set', 'countersigned', 'override', 'put forward'),
    at: fc.option(moment, { nil: undefined, freq: 9 }),
    imprecise: fc.boolean(),
    lasts: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
  })
  .map(({ lane, sort, at, imprecise, lasts }): Omit<Rating, 'key'> => {
    const from = at ?? -Infinity
    const sure = imprecise && at !== undefined ? at + 24 * hour : undefined
    const until = lasts === undefined ? undefined : (sure ?? at ?? start) + lasts * hour
    const unsure = sure === undefined ? [] : [{ from, until: sure, certain: false }]
    return {
      ...{ lane, sort, at, atLatest: sure },
      stretches: sort === 'put forward' ? [] : [...unsure, { from: sure ?? from, until, certain: true }],
      entry: { id: 'file:1', title: 'ROSH assessment', family: 'decision' },
      ...{ from: 'some time', until: 'later', setBy: 'somebody', alsoSetBy: [], influences: [] },
      ...{ countersignedBy: undefined, standing: 'In force' },
    }
  })

/** Panels of ratings at moments that meet, overlap and lie years apart, oldest first in each. */
export const arbitraryPanels: fc.Arbitrary<readonly RatedPanel[]> = fc
  .array(fc.array(rating, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
  .map(panels =>
    panels.map((ratings, panel) => ({
      group: ['public', 'known adult', 'children', 'a sub-group with a very long name of its own'][panel]!,
      setting: 'in the community',
      ratings: ratings
        .toSorted((left, right) => (left.at ?? 0) - (right.at ?? 0))
        .map((each, index) => ({ ...each, key: `${panel}/${index}` })),
    })),
  )
