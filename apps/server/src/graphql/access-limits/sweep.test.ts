import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { chronologyQuery, compareQuery, decisionQuery, entryQuery, everyQuery } from '../case/testing/everything.ts'
import { startCaseService, type CaseService } from '../case/testing/asking.ts'
import { limit } from './testing/limiting.ts'

const hidden = 'X999004'
const message = 'You know this person.'
const excluded = 'manager'

/** With the case that somebody is excluded from, and without it: the answers must be the same but for how far was read. */
let withIt: CaseService
let without: CaseService

/** Everything of the invented case D that an answer could give away. */
const traces = [hidden, 'invented-D', '"D-', 'Asked to lower', 'X999004-R']

beforeAll(async () => {
  withIt = await startCaseService()
  without = await startCaseService({ except: hidden })
  for (const service of [withIt, without]) {
    await raiseConcern(service, 'head-of-pdu', 'N99A201', undefined)
    await service.cases.load(beside(service === withIt ? [hidden] : []))
  }
  await withIt.cases.load(elsewhere)
  await raiseConcern(withIt, 'head-of-pdu', 'N99A201', hidden)
  await raiseConcern(withIt, 'manager', 'N99A301', hidden)
  await limit(withIt, hidden, 'EXCLUSION', [excluded], message)
})
afterAll(() => Promise.all([withIt.close(), without.close()]))

async function raiseConcern(service: CaseService, user: string, to: string, about: string | undefined): Promise<void> {
  const query = 'mutation ($input: RaiseConcernInput!) { raiseConcern(input: $input) { __typename } }'
  const named = about === undefined ? {} : { about: { crn: about, entries: [] } }
  const input = {
    commandId: randomUUID(),
    category: 'WORKLOAD',
    text: 'Too much',
    to: { staffId: to },
    due: '2026-04-01',
  }
  const { data } = await service.ask(user, query, { input: { ...input, ...named } })
  expect(data).toEqual({ raiseConcern: { __typename: 'ConcernRecorded' } })
  await service.cases.reads.catchUp()
}

const by = { staffId: 'N99A201', role: 'senior probation officer', organisation: 'Probation' }

function file(crn: string, id: string, alsoConcerns: readonly string[]): object {
  const at = { occurred: '2025-01-01', recordedAt: '2025-01-01' }
  const entry = { id: `${id}-1`, kind: 'contact.made', ...at, by, alsoConcerns, detail: `From ${id}` }
  const heading = { format: 'sfo-review/chronology', version: 1, id, person: { crn }, source: { system: 'test' } }
  return { ...heading, entries: [entry] }
}

/** Another person's case, an entry of which names the hidden one; and an entry of the hidden one that concerns them. */
const beside = (alsoConcerns: readonly string[]) => file('X999071', 'beside', alsoConcerns)
const elsewhere = file(hidden, 'hidden-elsewhere', ['X999071'])

const basis = 'basis: { knownAt: "2026-03-01" }'
const acts = `acts(from: "2024-01-01", to: "2026-03-01", ${basis}) { ... on PersonActs {
  acts(first: 100) { edges { node { crn entry { id } } } } attributed { crn entry { id } } unanswered { crn }
  workload { crn entry { id } } managed { crn holder } noneRecorded } ... on BasisRefused { code } }`
const queue = `queue(${basis}) { ... on Queue { statement items(first: 100) { edges { node { crn entry { id } } } } } }`
const holds = `holds(${basis}) { ... on HeldCases { statement totalCount cases(first: 100) { edges { node { crn } } } } }`
const concern = 'edges { node { id text about { crn } } }'

/** One or more questions for each field of Query that names or lists cases. */
const questions: Readonly<Record<string, readonly string[]>> = {
  cases: [
    '{ cases(first: 100) { edges { node { crn } } pageInfo { hasNextPage } } }',
    '{ cases(first: 3) { edges { node { crn } } pageInfo { hasNextPage endCursor } } }',
    '{ cases(first: 1, after: "WDk5OTAwMw") { edges { node { crn } } pageInfo { hasNextPage endCursor } } }',
  ],
  person: [`{ person(staffId: "N99A201") { ${acts} ${queue} ${holds} } }`],
  me: [`{ me { ${queue} } }`],
  concerns: [`{ concerns(first: 100) { totalCount ${concern} } }`],
  concernsRaisedTo: [
    `{ concernsRaisedTo(staffId: "N99A201", from: "2025-01-01", to: "2026-12-31", first: 100) {
      raised statement edges { node { concern { text } } } } }`,
  ],
}

/** Fields of Query that are swept below with the case itself, or that name no case. */
const sweptOtherwise = ['case', 'concern', 'caseAccess', 'consultations']
const namesNoCase = ['serviceInfo', 'siteChecks', 'staff', 'staffList']

const unimportant = (text: string) =>
  text.replace(/"(?:id|correlationId|position)":"[^"]*"/g, '').replace(/X999071\/[^"]*/g, '')

describe('whoever is excluded from a case', () => {
  it('is asked about here with every question there is', async () => {
    const { data } = await withIt.ask('manager', '{ __schema { queryType { fields { name } } } }')
    const fields = (data as { __schema: { queryType: { fields: { name: string }[] } } }).__schema.queryType.fields
    const known = new Set([...Object.keys(questions), ...sweptOtherwise, ...namesNoCase])
    expect(fields.map(({ name }) => name).filter(name => !known.has(name))).toEqual([])
  })

  it.each(Object.entries(questions))('is answered to %s as if it did not exist', async (_, queries) => {
    for (const query of queries) {
      const [asked, other] = [await withIt.ask(excluded, query), await without.ask(excluded, query)]
      expect(asked.errors).toEqual([])
      expect(unimportant(asked.text)).toEqual(unimportant(other.text))
      for (const trace of traces) expect(asked.text).not.toContain(trace)
    }
  })

  it('is kept from what the same questions tell others', async () => {
    const texts: string[] = []
    for (const query of Object.values(questions).flat()) texts.push((await withIt.ask('head-of-pdu', query)).text)
    expect(texts.filter(text => text.includes(hidden)).length).toBeGreaterThanOrEqual(4)
  })

  it('is refused every question about the case itself with the message alone', async () => {
    const range = { from: { knownAt: '2025-02-13' }, to: { knownAt: '2025-02-25' } }
    for (const query of [...everyQuery, decisionQuery, entryQuery, compareQuery]) {
      const variables = query === compareQuery ? range : query.includes('$id') ? { id: 'D-15' } : {}
      const { data, errors } = await withIt.ask(excluded, query, { crn: hidden, ...variables })
      expect(data).toBeNull()
      expect(errors.map(error => error.message)).toEqual([message])
    }
  })

  it('sees in another case neither its entries nor its number', async () => {
    const [asked, other] = await Promise.all(
      [withIt, without].map(service => service.ask(excluded, chronologyQuery, { crn: 'X999071' })),
    )
    expect(asked!.errors).toEqual([])
    expect(entriesIn(asked!.data)).toEqual(entriesIn(other!.data))
    for (const trace of [...traces, 'hidden-elsewhere']) expect(asked!.text).not.toContain(trace)
    expect((await withIt.ask('trainee', chronologyQuery, { crn: 'X999071' })).text).toContain('hidden-elsewhere')
  })

  it('is not told who could open it or who did', async () => {
    const both = [
      `{ consultations(crn: "${hidden}", first: 10) { edges { node { username } } } }`,
      `{ caseAccess(crn: "${hidden}", at: "2026-03-01") { statement } }`,
    ]
    for (const query of both) expect((await withIt.ask(excluded, query)).codes).toEqual(['FORBIDDEN'])
  })

  it('does not find a concern that names it, though it was raised by them or to them', async () => {
    const all = await withIt.ask('head-of-pdu', `{ concerns(first: 100) { ${concern} } }`)
    type Page = { concerns: { edges: { node: { id: string; about: { crn: string } | null } }[] } }
    const naming = (all.data as unknown as Page).concerns.edges.filter(({ node }) => node.about?.crn === hidden)
    expect(naming).toHaveLength(2)
    for (const { node } of naming) {
      const query = `{ concern(id: "${node.id}") { __typename } }`
      expect((await withIt.ask(excluded, query)).data).toEqual({ concern: { __typename: 'ConcernNotFound' } })
      const acknowledge = `mutation { acknowledgeConcern(input: { commandId: "${randomUUID()}", id: "${node.id}" }) { __typename } }`
      expect((await withIt.ask(excluded, acknowledge)).data).toEqual({
        acknowledgeConcern: { __typename: 'ConcernNotFound' },
      })
    }
  })
})

function entriesIn(data: unknown): unknown {
  return (data as { case: { view: { chronology: unknown } } }).case.view.chronology
}
