import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { everybody, startConcernService, wholeConcern, type ConcernService } from './testing/concern-service.ts'

let service: ConcernService
const secret = 'The words that only a few may read'
const ids = { aboutCase: randomUUID(), private: randomUUID(), escalated: randomUUID(), answered: randomUUID() }

/** As all of them stand: one names a case, one is only between two people, one went higher, one was answered late. */
beforeAll(async () => {
  service = await startConcernService()
  const raise = (commandId: string, more: object) =>
    service.act('practitioner', 'raiseConcern', {
      commandId,
      category: 'WORKLOAD',
      text: `${secret}.`,
      to: { staffId: 'N99A201' },
      due: '2026-03-10',
      ...more,
    })
  await raise(ids.aboutCase, { about: { crn: 'X999004' } })
  await raise(ids.private, {})
  await raise(ids.escalated, {})
  await raise(ids.answered, { to: { staffId: 'N99A202' } })
  const higher = { to: { staffId: 'N99A301' }, due: '2026-03-20', reason: `${secret}, again.` }
  await service.act('practitioner', 'escalateConcern', { id: ids.escalated, ...higher })
  await service.act('covering-manager', 'answerConcern', { id: ids.answered, text: `${secret}, answered.` })
})
afterAll(() => service.close())

const one = `query ($id: ID!, $at: Moment) {
  concern(id: $id, at: $at) { __typename ... on ConcernFound { concern { ...whole } } ... on ConcernNotFound { message } }
} ${wholeConcern}`

const list = `query ($filter: ConcernFilterInput, $first: Int = 100, $after: String) {
  concerns(first: $first, after: $after, filter: $filter) {
    totalCount edges { cursor node { ...whole } } pageInfo { hasNextPage endCursor } position
  }
} ${wholeConcern}`

const raisedTo = `query ($staffId: String!, $to: Moment!) {
  concernsRaisedTo(first: 100, staffId: $staffId, from: "2026-03-01", to: $to) {
    staffId raised acknowledged answered noResponse overdue endedLate statement
    edges { node { concern { ...whole } ask { status overdue { since } } } }
  }
} ${wholeConcern}`

/** Who may read which of them. */
const readers: Readonly<Record<(typeof everybody)[number], readonly (keyof typeof ids)[]>> = {
  practitioner: ['aboutCase', 'private', 'escalated', 'answered'],
  trainee: [],
  manager: ['aboutCase', 'private', 'escalated'],
  'covering-manager': ['answered'],
  'head-of-pdu': ['escalated'],
  reviewer: ['aboutCase'],
  'mappa-coordinator': [],
  administrator: [],
}

interface Listed {
  readonly totalCount: number
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

async function listed(user: string, variables: object = {}): Promise<Listed> {
  return (await service.ask(user, list, variables)).data['concerns'] as unknown as Listed
}

const idsOf = ({ edges }: Listed) => edges.map(({ node }) => node.id)

describe.each(everybody)('a %s', user => {
  const readable = readers[user].map(name => ids[name])

  it('finds the concerns that are theirs to read, and no other exists for them', async () => {
    const missing = await service.ask(user, one, { id: randomUUID() })
    for (const id of Object.values(ids)) {
      const answer = await service.ask(user, one, { id })
      if (readable.includes(id)) expect(answer.data).toMatchObject({ concern: { __typename: 'ConcernFound' } })
      else expect(answer.text).toBe(missing.text)
    }
  })

  it('lists them, newest first, and counts no other', async () => {
    const answer = await listed(user)
    expect(idsOf(answer)).toEqual([...readable].reverse())
    expect(answer.totalCount).toBe(readable.length)
  })

  it('meets the words of none that is not theirs, in no answer', async () => {
    const staff = ['N99A101', 'N99A201', 'N99A202', 'N99A301']
    const answers = await Promise.all([
      service.ask(user, list),
      ...Object.values(ids).map(id => service.ask(user, one, { id })),
      ...staff.map(staffId => service.ask(user, raisedTo, { staffId, to: '2026-03-02' })),
      service.ask(user, list, { filter: { crn: 'X999004' } }),
    ])
    const text = answers.map(answer => answer.text).join('\n')
    expect(text.includes(secret)).toBe(readable.length > 0)
    for (const id of Object.values(ids)) expect([id, text.includes(id)]).toEqual([id, readable.includes(id)])
  })
})

describe('a list of concerns', () => {
  it('is filtered by who raised them, whom they were put to and the case they name', async () => {
    expect(idsOf(await listed('practitioner', { filter: { raisedByMe: true } }))).toHaveLength(4)
    expect(idsOf(await listed('practitioner', { filter: { toMe: true } }))).toEqual([])
    expect(idsOf(await listed('head-of-pdu', { filter: { toMe: true } }))).toEqual([ids.escalated])
    expect(idsOf(await listed('reviewer', { filter: { crn: 'X999004' } }))).toEqual([ids.aboutCase])
    expect(idsOf(await listed('reviewer', { filter: { crn: 'X999003' } }))).toEqual([])
    const [late, inTime] = [
      await listed('practitioner', { filter: { overdue: true } }),
      await listed('practitioner', { filter: { overdue: false } }),
    ]
    expect([...idsOf(late), ...idsOf(inTime)].sort()).toEqual(idsOf(await listed('practitioner', {})).toSorted())
  })

  it('comes in pages', async () => {
    const first = await listed('practitioner', { first: 3 })
    expect(first.pageInfo.hasNextPage).toBe(true)
    const rest = await listed('practitioner', { first: 3, after: first.pageInfo.endCursor })
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(idsOf(await listed('practitioner')))
    expect(rest.pageInfo.hasNextPage).toBe(false)
  })

  it('refuses a cursor of something unseen in the same words as one of nothing', async () => {
    const [{ cursor }] = (await listed('practitioner')).edges as [Listed['edges'][number]]
    const unseen = await service.ask('trainee', list, { after: cursor })
    const nothing = await service.ask('trainee', list, { after: 'bm90aGluZw' })
    expect(unseen.codes).toEqual(['BAD_USER_INPUT'])
    expect(unseen.messages).toEqual(nothing.messages)
  })
})

describe('a concern at an instant', () => {
  it('is not there before it was raised', async () => {
    const { data } = await service.ask('practitioner', one, { id: ids.private, at: '2026-02-28' })
    expect(data).toMatchObject({ concern: { __typename: 'ConcernNotFound' } })
  })

  it('is overdue once its London day has passed', async () => {
    const { data } = await service.ask('practitioner', one, { id: ids.private, at: '2026-03-12T00:00:00Z' })
    expect(data).toMatchObject({
      concern: {
        concern: {
          status: 'RAISED',
          overdueSince: '2026-03-10T23:59:59.999Z',
          asks: [{ overdue: { since: '2026-03-10T23:59:59.999Z', endedAt: null, lasted: { inWords: '24 hours' } } }],
        },
      },
    })
  })
})

describe('concerns raised to somebody in a period', () => {
  it('are told as acknowledged, answered and overdue, of those that may be read', async () => {
    const { data } = await service.ask('manager', raisedTo, { staffId: 'N99A201', to: '2026-03-02' })
    expect(data['concernsRaisedTo']).toMatchObject({
      raised: 3,
      acknowledged: 0,
      answered: 0,
      noResponse: 3,
      overdue: 0,
      statement: 'Only concerns that you may read are counted.',
    })
    const reviewed = await service.ask('reviewer', raisedTo, { staffId: 'N99A201', to: '2026-03-02' })
    expect(reviewed.data['concernsRaisedTo']).toMatchObject({ raised: 1 })
  })

  it('are none recorded, said out loud, where none may be read', async () => {
    const { data } = await service.ask('trainee', raisedTo, { staffId: 'N99A201', to: '2026-03-02' })
    expect(data['concernsRaisedTo']).toMatchObject({
      raised: 0,
      edges: [],
      statement: 'None recorded among the concerns that you may read.',
    })
  })
})
