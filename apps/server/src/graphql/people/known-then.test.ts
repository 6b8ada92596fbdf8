import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { isKnownBy } from '#replay'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { inventedCases, memoryCases } from '../case/testing/memory-cases.ts'

interface ChronologyFile {
  readonly person: { readonly crn: string }
  readonly entries: readonly { readonly id: string }[]
}

const file = inventedCases()
  .map(content => JSON.parse(content) as ChronologyFile)
  .find(({ person }) => person.crn === 'X999004')!

const staff = ['N99A101', 'N99A102', 'N99A103', 'N99A201', 'N99A202', 'N99A301', 'N99A901']
const moments = [
  '2025-02-12T15:40Z',
  '2025-02-22T00:00Z',
  '2025-03-28T10:05Z',
  '2025-04-01T09:05Z',
  '2025-04-03T10:10Z',
]

const query = `query ($staffId: String!, $basis: TimeBasisInput!) { person(staffId: $staffId) {
  queue(basis: $basis) { ... on Queue { statement items(first: 100) {
    edges { cursor node { because certainty overdue entry { reference } elapsed { inWords } due { edtf }
      request { status statement } restsOn { reference } } } pageInfo { hasNextPage }
  } } }
  acts(from: "2024-01-01", to: "2026-01-01", basis: $basis) { ... on PersonActs {
    until noneRecorded
    acts(first: 100) { edges { cursor node { ...act } } pageInfo { hasNextPage } } attributed { ...act }
    unanswered { request { entry { reference } status } } workload { entry { reference } }
    managed { holder from { edtf } until { edtf } startedBy { reference } }
  } }
} }
fragment act on PersonAct {
  type inPeriod attestation entry { reference } timeTaken { since { reference } as elapsed { inWords } }
  withdrawnBy { reference }
}`

async function serviceWith(entries: ChronologyFile['entries']) {
  const cases = memoryCases()
  expect(await cases.load({ ...file, entries })).toMatchObject({ outcome: 'loaded' })
  return { cases, app: await startTestApp({ parts: [cases.part] }) }
}

async function ask(app: TestApp, staffId: string, knownAt: string): Promise<string> {
  const answer = await request(app.app.getHttpServer())
    .post('/graphql')
    .set('authorization', await app.as('reviewer'))
    .send({ query, variables: { staffId, basis: { knownAt } } })
  expect(answer.text).not.toContain('"errors"')
  return answer.text
}

describe('an answer about a person, as known then', () => {
  let whole: Awaited<ReturnType<typeof serviceWith>>

  beforeAll(async () => {
    whole = await serviceWith(file.entries)
  })
  afterAll(() => whole.app.close())

  it.each(moments)('at %s is the answer of a record that holds nothing recorded later', async knownAt => {
    const { reads } = whole.cases
    const known = reads.entriesOf('X999004', reads.head()).filter(entry => isKnownBy(entry, Date.parse(knownAt)))
    const ids = new Set(known.map(entry => entry.source.reference))
    expect(ids.size).toBeLessThan(file.entries.length)
    const cut = await serviceWith(file.entries.filter(entry => ids.has(entry.id)))
    try {
      for (const staffId of staff) {
        expect(await ask(whole.app, staffId, knownAt)).toBe(await ask(cut.app, staffId, knownAt))
      }
    } finally {
      await cut.app.close()
    }
  })
})
