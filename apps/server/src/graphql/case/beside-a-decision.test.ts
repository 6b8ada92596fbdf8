import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'
import { viewOf } from './testing/view-of.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

const crn = 'X999004'

interface Decisions {
  readonly edges: readonly { readonly node: { readonly entry: { readonly reference: string } } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

async function decisions(page: string): Promise<Decisions> {
  const selection = `decisions(${page}) {
    edges { node { entry { reference } } } pageInfo { hasNextPage endCursor } totalCount
  }`
  return (await viewOf<{ decisions: Decisions }>(service, { crn }, selection)).decisions
}

const referencesIn = ({ edges }: Decisions) => edges.map(({ node }) => node.entry.reference)

describe('the decisions of a case in pages', () => {
  it('are those whose options are listed, each once, whatever the size of a page', async () => {
    const all = await viewOf<{ optionsConsidered: readonly { entry: { reference: string } }[] }>(
      service,
      { crn },
      'optionsConsidered { entry { reference } }',
    )
    const first = await decisions('first: 5')
    const second = await decisions(`first: 100, after: "${first.pageInfo.endCursor}"`)
    const paged = [...referencesIn(first), ...referencesIn(second)]
    expect(paged).toEqual(all.optionsConsidered.map(({ entry }) => entry.reference))
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      paged.length,
      true,
      false,
    ])
    expect(referencesIn(await decisions('first: 100, newestFirst: true'))).toEqual([...paged].reverse())
  })
})

describe('what stands beside an entry', () => {
  it('is everything on record that names it, and how', async () => {
    const { entry } = await viewOf<{
      entry: { referredToBy: readonly { as: string; entry: { reference: string } }[] }
    }>(service, { crn }, 'entry(id: "D-16") { ... on EntryFound { referredToBy { as entry { reference } } } }')
    expect(entry.referredToBy).toEqual([{ as: 'corrects', entry: { reference: 'D-47' } }])
  })

  it('is, for a rating, what was in force before and what had been put forward', async () => {
    const { decision } = await viewOf<{ decision: { levels: readonly object[] } }>(
      service,
      { crn },
      `decision(id: "D-15") { ... on DecisionAccountability { levels {
        group level inForceBefore { level entry { reference } } putForward { level entry { reference } }
      } } }`,
    )
    expect(decision.levels).toContainEqual({
      group: 'children',
      level: 'MEDIUM',
      inForceBefore: [{ level: 'LOW', entry: { reference: 'D-04' } }],
      putForward: [{ level: 'HIGH', entry: { reference: 'D-12' } }],
    })
  })
})

describe('one meeting', () => {
  const meeting = (id: string, basis = '{ knownAt: "2025-04-30" }') =>
    viewOf<{ meeting: { meetingId?: string; message?: string } }>(
      service,
      { crn, basis },
      `meeting(id: "${id}") { ... on MeetingRecord { meetingId } ... on EntryNotFound { message } }`,
    )

  it('is asked for by its entry', async () => {
    expect((await meeting('D-10')).meeting).toEqual({ meetingId: 'M-0210' })
  })

  it('is none where the entry is of another sort, is not on record, or the meeting is yet to come', async () => {
    const early = '{ knownAt: "2025-04-30", effectiveAt: "2025-02-01" }'
    expect((await meeting('D-15')).meeting.message).toMatch(/not of a meeting/)
    expect((await meeting('D-10', early)).meeting.message).toMatch(/not of a meeting/)
    expect((await meeting('D-99')).meeting.message).toMatch(/No entry D-99 is on record/)
  })
})
