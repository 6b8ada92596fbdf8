import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadDemoStaffing } from '../../demo/load-demo-staffing.ts'
import { limit } from '../access-limits/testing/limiting.ts'
import { startCaseService, type CaseService } from '../case/testing/asking.ts'

let service: CaseService

beforeAll(async () => {
  service = await startCaseService()
  await loadDemoStaffing({ log: service.cases.log, software: '0', now: () => new Date('2026-03-01T09:00:00Z') })
  await service.cases.reads.catchUp()
}, 60_000)
afterAll(() => service.close())

const query = `query ($staffId: String!, $basis: TimeBasisInput) {
  person(staffId: $staffId) { holds(basis: $basis) { ... on HeldCases {
    askedAs statement totalCount
    cases(first: 10) { edges { node { crn certainty since { inWords } allocation { reference } lineManager
      view { state { rosh { overall { level } } } chronology(first: 1) { totalCount } } } } }
  } } }
}`

interface Held {
  readonly askedAs: string
  readonly statement: string | null
  readonly totalCount: number
  readonly cases: { readonly edges: readonly { readonly node: { readonly crn: string } }[] }
}

async function heldBy(staffId: string, as: string, knownAt: string): Promise<Held> {
  const answer = await service.ask(as, query, { staffId, basis: { knownAt } })
  expect(answer.errors).toEqual([])
  return (answer.data as { person: { holds: Held } }).person.holds
}

describe('the cases that somebody holds', () => {
  it('are those allocated to them at the moment asked about, each with its state then', async () => {
    const held = await heldBy('N99A101', 'practitioner', '2025-02-20')
    expect(held).toMatchObject({ askedAs: 'THEMSELF', statement: null })
    expect(held.cases.edges.map(({ node }) => node.crn)).toContain('X999004')
    expect(held.totalCount).toBe(held.cases.edges.length)
  })

  it('are theirs no more once another holds them, who then does', async () => {
    const [before, after] = [
      await heldBy('N99A101', 'practitioner', '2025-02-20'),
      await heldBy('N99A101', 'practitioner', '2025-04-30'),
    ]
    const crns = (held: Held) => held.cases.edges.map(({ node }) => node.crn)
    expect(crns(before)).toContain('X999004')
    expect(crns(after)).not.toContain('X999004')
    expect(crns(await heldBy('N99A102', 'trainee', '2025-04-30'))).toContain('X999004')
  })

  it('are told to their line manager, and to nobody beside', async () => {
    expect(await heldBy('N99A102', 'manager', '2025-04-30')).toMatchObject({ askedAs: 'LINE_MANAGER' })
    const refused = await service.ask('practitioner', query, { staffId: 'N99A102', basis: { knownAt: '2025-04-30' } })
    expect(refused.codes).toContain('FORBIDDEN')
  })

  it('are told without a case that is limited, as if there were none', async () => {
    await limit(service, 'X999004', 'EXCLUSION', ['trainee'], 'You know this person.')
    expect(await heldBy('N99A102', 'trainee', '2025-04-30')).toMatchObject({
      statement: 'No case is recorded as held.',
      totalCount: 0,
    })
    expect(await heldBy('N99A102', 'manager', '2025-04-30')).toMatchObject({ totalCount: 1 })
  })

  it('are none for somebody who holds none, and that is said', async () => {
    expect(await heldBy('N99A801', 'reviewer', '2025-04-30')).toMatchObject({
      statement: 'No case is recorded as held.',
      totalCount: 0,
      cases: { edges: [] },
    })
  })
})
