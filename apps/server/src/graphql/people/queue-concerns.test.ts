import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startConcernService, type ConcernService } from '../concerns/testing/concern-service.ts'

let service: ConcernService
let now = new Date('2026-03-02T08:00:00Z')
const ids = { overdue: randomUUID(), answered: randomUUID(), waiting: randomUUID() }

const concern = { category: 'WORKLOAD', text: 'Too many cases.', to: { staffId: 'N99A201' } }

beforeAll(async () => {
  service = await startConcernService(() => now)
  const raise = (commandId: string, due: string) =>
    service.act('practitioner', 'raiseConcern', { ...concern, due, commandId })
  for (const raised of [
    await raise(ids.overdue, '2026-03-02T09:00Z'),
    await raise(ids.answered, '2026-03-10'),
    await raise(ids.waiting, '2026-03-10'),
  ]) {
    expect(raised).toMatchObject({ __typename: 'ConcernRecorded' })
  }
  now = new Date('2026-03-02T10:00:00Z')
  const answer = { id: ids.answered, text: 'Two are moved.' }
  expect(await service.act('manager', 'answerConcern', answer)).toMatchObject({ __typename: 'ConcernRecorded' })
})
afterAll(() => service.close())

interface Found {
  readonly statement: string | null
  readonly edges: readonly { readonly node: { readonly concern: { readonly id: string }; readonly ask: object } }[]
}

async function concernsOf(user: string, args: string, basis: object = {}): Promise<Found> {
  const query = `query ($basis: TimeBasisInput) { me { queue(basis: $basis) { ... on Queue { concerns(${args}) {
    statement edges { node { concern { id } ask { status due overdue { since } } } }
  } } } } }`
  const { data } = await service.ask(user, query, { basis })
  return (data['me'] as { queue: { concerns: Found } }).queue.concerns
}

const idsIn = ({ edges }: Found) => edges.map(({ node }) => node.concern.id)

describe('concerns that wait on somebody', () => {
  it('are those put to them that nobody has answered, each with its due time', async () => {
    const found = await concernsOf('manager', 'first: 10')
    expect(idsIn(found)).toEqual([ids.overdue, ids.waiting])
    expect(found.edges[1]!.node.ask).toEqual({ status: 'RAISED', due: '2026-03-10', overdue: null })
    expect(found.statement).toBeNull()
  })

  it('are, where only what is overdue is asked for, those whose time has passed', async () => {
    expect(idsIn(await concernsOf('manager', 'first: 10, overdueOnly: true'))).toEqual([ids.overdue])
  })

  it('are none at a basis before they were raised, and none for whom they were not put to, said out loud', async () => {
    const statement = 'None waiting among the concerns that you may read.'
    expect(await concernsOf('manager', 'first: 10', { knownAt: '2026-02-01' })).toEqual({ statement, edges: [] })
    expect(await concernsOf('covering-manager', 'first: 10')).toEqual({ statement, edges: [] })
  })
})
