import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/contradicting-directions.ts'
import { served, type Served } from './served.ts'

interface Acts {
  readonly acts: { readonly acts: { readonly edges: readonly { readonly node: object }[] } }
}

describe('two directions that contradict each other', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  it('stand side by side with the decision, and the one never answered has no response', async () => {
    const { decision } = await history.ask<{ decision: object }>(
      `decision(id: "R1") { ... on DecisionAccountability {
        influences { entry { reference } type author { staffId capacity onBehalfOf } timing response } } }`,
    )
    const by = (staffId: string, capacity: string, onBehalfOf: string | null) => ({ staffId, capacity, onBehalfOf })
    const influence = (reference: string, type: string, author: object, timing: string, response: string | null) => ({
      ...{ entry: { reference }, type, author, timing, response },
    })
    const up = by('N88G102', 'ACTING', 'N88G201')
    const own = by('N88G201', 'NOT_STATED', null)
    expect(decision).toEqual({
      influences: [
        influence('D1', 'DIRECTION', own, 'BEFORE', null),
        influence('D2', 'DIRECTION', up, 'BEFORE', 'complied'),
        influence('C1', 'COUNTERSIGNATURE', up, 'AFTER', null),
        influence('O1', 'OVERRIDE', own, 'AFTER', null),
      ],
    })
  })

  it.each([
    ['2024-03-06T12:00Z', undefined],
    ['2024-03-07T12:00Z', ['MEDIUM', 'R1']],
    ['2024-03-09', ['HIGH', 'O1']],
    ['2024-03-12', ['MEDIUM', 'O2']],
  ])(
    'at %s the rating in force was %j, each override in the place of the one before',
    async (effectiveAt, expected) => {
      const { state } = await history.ask<{
        state: { rosh: { groups: { levels: { level: string; source: { entry: { reference: string } } }[] }[] } }
      }>('state { rosh { groups { levels { level source { entry { reference } } } } } }', { effectiveAt })
      const levels = state.rosh.groups.flatMap(group => group.levels)
      expect(levels.map(({ level, source }) => [level, source.entry.reference])).toEqual(expected ? [expected] : [])
    },
  )

  it('tells what each manager did, the time that it took, and what they left unanswered', async () => {
    const actsOf = async (staffId: string) => {
      const { person } = await history.reviewer.ask<{ person: Acts }>(
        `query ($staffId: String!) { person(staffId: $staffId) { acts(from: "2024-03-01", to: "2024-04-30") {
          ... on PersonActs {
            acts(first: 10) { edges { node { type entry { reference capacities } timeTaken { as elapsed { inWords } } } } }
            attributed { type }
            unanswered { request { entry { reference } overdue } }
          }
        } } }`,
        { staffId },
      )
      return person.acts
    }
    const act = (type: string, reference: string, capacities: readonly string[], ...took: readonly string[][]) => ({
      node: {
        ...{ type, entry: { reference, capacities } },
        timeTaken: took.map(([as, inWords]) => ({ as, elapsed: { inWords } })),
      },
    })
    const leftOpen = (reference: string) => ({ request: { entry: { reference }, overdue: 'YES' } })
    expect(await actsOf('N88G201')).toEqual({
      acts: { edges: [act('DIRECTED', 'D1', []), act('OVERRODE', 'O1', [], ['overrides', '48 hours'])] },
      attributed: [],
      unanswered: [leftOpen('Q1')],
    })
    expect(await actsOf('N88G102')).toEqual({
      acts: {
        edges: [
          act('DIRECTED', 'D2', ['ACTING']),
          act('COUNTERSIGNED', 'C1', ['ACTING'], ['countersigns', '24 hours']),
        ],
      },
      attributed: [],
      unanswered: [],
    })
    expect(await actsOf('N88G301')).toEqual({
      acts: { edges: [act('DECIDED', 'A1', []), act('OVERRODE', 'O2', [], ['overrides', '3 days'])] },
      attributed: [],
      unanswered: [leftOpen('E1')],
    })
  })

  it('tells what waited on each, at a moment, and whose answer is overdue', async () => {
    const queueOf = async (staffId: string, effectiveAt: string) => {
      const { person } = await history.reviewer.ask<{
        person: { queue: { items: { edges: { node: object }[] }; statement: string | null } }
      }>(
        `query ($staffId: String!, $basis: TimeBasisInput) { person(staffId: $staffId) { queue(basis: $basis) {
          ... on Queue { items(first: 10) { edges { node { because entry { reference } overdue } } } statement } } } }`,
        { staffId, basis: { effectiveAt } },
      )
      return [person.queue.items.edges.map(({ node }) => node), person.queue.statement]
    }
    const waits = (because: string, reference: string, overdue: string) => ({ because, entry: { reference }, overdue })
    expect(await queueOf('N88G201', '2024-03-06T12:00Z')).toEqual([
      [waits('RATING_TO_COUNTERSIGN', 'R1', 'NO_DUE_TIME_RECORDED')],
      null,
    ])
    expect(await queueOf('N88G201', '2024-03-20')).toEqual([[waits('ASKED_OF_THEM', 'Q1', 'POSSIBLY')], null])
    expect(await queueOf('N88G102', '2024-03-20')).toEqual([[], 'Nothing is recorded as waiting.'])
    expect(await queueOf('N88G101', '2024-03-20')).toEqual([
      [waits('ASKED_BY_THEM', 'Q1', 'POSSIBLY'), waits('ASKED_BY_THEM', 'E1', 'YES')],
      null,
    ])
  })
})
