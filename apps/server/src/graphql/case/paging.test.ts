import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

const pageQuery = `
query ($first: Int!, $after: String, $newestFirst: Boolean, $basis: TimeBasisInput, $filter: ChronologyFilterInput) {
  case(crn: "X999004") { view(basis: $basis) { ... on CaseView {
    chronology(first: $first, after: $after, newestFirst: $newestFirst, filter: $filter) {
      edges { cursor node { entry { reference } orderToPrevious placement } }
      pageInfo { hasNextPage endCursor } totalCount statement
    }
  } } }
}`

interface Page {
  readonly edges: readonly {
    readonly cursor: string
    readonly node: { readonly entry: { readonly reference: string } }
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
  readonly statement: string | null
}

async function page(variables: object): Promise<Page> {
  const answer = await service.ask('reviewer', pageQuery, { newestFirst: false, ...variables })
  expect(answer.errors).toEqual([])
  return (answer.data as { case: { view: { chronology: Page } } }).case.view.chronology
}

/** Every entry, a page at a time. */
async function walk(first: number, variables: object = {}): Promise<readonly string[]> {
  const references: string[] = []
  let after: string | undefined
  for (;;) {
    const { edges, pageInfo } = await page({ ...variables, first, after })
    references.push(...edges.map(edge => edge.node.entry.reference))
    if (!pageInfo.hasNextPage) return references
    after = pageInfo.endCursor!
  }
}

describe('the chronology in pages', () => {
  it.each([1, 7, 49, 100])('gives every entry once, %i at a time', async first => {
    const references = await walk(first)
    expect(references).toHaveLength(49)
    expect(new Set(references).size).toBe(49)
  })

  it('is the same turned round when the newest come first', async () => {
    expect(await walk(8, { newestFirst: true })).toEqual([...(await walk(8))].reverse())
  })

  it('holds nothing recorded later: not in count, not in order, not by a cursor of a later view', async () => {
    const basis = { knownAt: '2025-02-12T12:00:00Z' }
    const early = await page({ first: 100, basis })
    const later = await page({ first: 100 })
    const known = new Set(early.edges.map(edge => edge.node.entry.reference))
    expect(early.totalCount).toBe(known.size)
    expect(known.has('D-13')).toBe(true)
    expect(known.has('D-14')).toBe(false)
    const sameOrder = later.edges.map(edge => edge.node.entry.reference).filter(reference => known.has(reference))
    expect(early.edges.map(edge => edge.node.entry.reference)).toEqual(sameOrder)

    const cursor = later.edges.find(edge => edge.node.entry.reference === 'D-14')!.cursor
    const refused = await service.ask('reviewer', pageQuery, { first: 5, after: cursor, basis })
    expect(refused.codes).toEqual(['BAD_USER_INPUT'])
    expect(refused.errors[0]!.extensions['fields']).toMatchObject([{ field: 'after' }])
    const never = await service.ask('reviewer', pageQuery, { first: 5, after: 'bm8gc3VjaCBlbnRyeQ', basis })
    expect(withoutCorrelation(never.errors)).toEqual(withoutCorrelation(refused.errors))
  })

  it('gives the cursor of an entry the same at every basis', async () => {
    const cursors = async (basis: object) =>
      new Map((await page({ first: 100, basis })).edges.map(edge => [edge.node.entry.reference, edge.cursor]))
    const [early, late] = [await cursors({ knownAt: '2025-02-12' }), await cursors({})]
    for (const [reference, cursor] of early) expect(late.get(reference)).toBe(cursor)
  })

  it('keeps what a filter asks for, and says that nothing is left', async () => {
    expect(await walk(5, { filter: { standInsOnly: true } })).toEqual(['D-23', 'D-25', 'D-28', 'D-29', 'D-39'])
    expect(await walk(5, { filter: { capacities: ['COVERING'], kinds: ['recall.*'] } })).toEqual(['D-29', 'D-39'])
    expect(await walk(5, { filter: { agencies: ['police'] } })).toEqual(['D-07', 'D-11'])
    expect(await walk(5, { filter: { recordedLateByHours: 24 * 7 } })).toContain('D-46')
    expect(await page({ first: 5, filter: { kinds: ['none.such'] } })).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
      totalCount: 0,
      statement: 'None recorded.',
    })
  })

  it('takes a whole London day at both ends of a period', async () => {
    expect(await walk(10, { filter: { from: '2025-03-14', to: '2025-03-14' } })).toEqual([
      'D-27',
      'D-28',
      'D-29',
      'D-30',
    ])
  })

  it('refuses a filter that cannot be meant', async () => {
    const answer = await service.ask('reviewer', pageQuery, { first: 5, filter: { recordedLateByHours: -1 } })
    expect(answer.codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('the cases in pages', () => {
  const query =
    'query ($after: String) { cases(first: 3, after: $after) { edges { node { crn } } pageInfo { hasNextPage endCursor } } }'

  it('are listed by CRN', async () => {
    const first = await service.ask('manager', query)
    const { edges, pageInfo } = first.data!['cases'] as { edges: unknown; pageInfo: { endCursor: string } }
    expect(edges).toEqual(['X999001', 'X999002', 'X999003'].map(crn => ({ node: { crn } })))
    const second = await service.ask('manager', query, { after: pageInfo.endCursor })
    expect(second.data!['cases']).toMatchObject({
      edges: [{ node: { crn: 'X999004' } }],
      pageInfo: { hasNextPage: false },
    })
  })
})

function withoutCorrelation(
  errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[],
) {
  return errors.map(({ message, extensions }) => [message, extensions['code'], extensions['fields']])
}
