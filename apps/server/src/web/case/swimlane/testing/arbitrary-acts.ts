import fc from 'fast-check'
import type { Act, ActTime } from '../act.ts'
import { familyMarks } from '../families.ts'

const start = Date.parse('2024-01-01T00:00:00Z')
const hour = 60 * 60 * 1000

/** Close together, on one day or in one minute, and years apart. */
const moment = fc
  .oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 60_000 }))
  .map(hours => start + hours * hour)

const time: fc.Arbitrary<ActTime> = fc.oneof(
  { weight: 5, arbitrary: moment.map((at): ActTime => ({ kind: 'instant', at })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(moment, fc.constantFrom(24, 24 * 30, 24 * 365))
      .map(([from, hours]): ActTime => ({ kind: 'span', from, to: from + hours * hour - 1 })),
  },
  { weight: 1, arbitrary: moment.map((to): ActTime => ({ kind: 'span', from: undefined, to })) },
  { weight: 1, arbitrary: moment.map((from): ActTime => ({ kind: 'span', from, to: undefined })) },
  { weight: 1, arbitrary: fc.constant<ActTime>({ kind: 'undated' }) },
)

const actor = fc
  .record({
    role: fc.constantFrom(
      'probation practitioner',
      'senior probation officer (covering)',
      'head of PDU',
      'judge',
      null,
    ),
    organisation: fc.constantFrom(
      'Probation',
      'Probation -> central team',
      'Court',
      'Police',
      'An agency of a long name',
      null,
    ),
  })
  .map(({ role, organisation }) => ({ role, organisation, inWords: `${role ?? 'not recorded'}, ${organisation}` }))

const tie = fc.record({
  to: fc.nat({ max: 30 }),
  as: fc.constantFrom('directs', 'countersigns', 'dissents-from', 'follows', 'replies-to', 'step-of'),
})

/** Acts of every time, actor and family, tied to one another at random, in the order in which the record lists them. */
export const arbitraryActs: fc.Arbitrary<readonly Act[]> = fc
  .array(
    fc.record({
      time,
      actor,
      family: fc.constantFrom(...familyMarks.map(each => each.family)),
      ties: fc.array(tie, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map(given => {
    const ordered = [...given].sort((left, right) => begins(left.time) - begins(right.time))
    const named = ordered.map(({ family }, index) => ({ id: `file:${index}`, title: `Act ${index}`, family }))
    return ordered.map((each, index): Act => ({
      ...each,
      ...named[index]!,
      headline: `Act ${index}`,
      withheld: false,
      when: each.time.kind,
      ties: each.ties.flatMap(({ to, as }) => (named[to] ? [{ as, to: named[to] }] : [])),
    }))
  })

function begins(at: ActTime): number {
  if (at.kind === 'undated') return -2
  return at.kind === 'instant' ? at.at : (at.from ?? -1)
}
