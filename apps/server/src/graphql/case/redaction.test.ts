import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'
import { chronologyQuery, compareQuery, decisionQuery, entryQuery, everyQuery } from './testing/everything.ts'
import { secret, secretChronology, secretCrn, secretStaffId } from './testing/secret-case.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
  expect(await service.cases.load(secretChronology())).toMatchObject({ outcome: 'loaded' })
})
afterAll(() => service.close())

const crn = 'X999004'
const concern = { text: 'Asked to lower a rating', category: 'pressure on a decision' }

/** Every answer in which the concern D-18 has a part. */
async function answersAboutTheConcern(user: string): Promise<readonly string[]> {
  const answers = []
  for (const query of everyQuery) answers.push(await service.ask(user, query, { crn }))
  for (const id of ['D-15', 'D-18']) {
    for (const query of [decisionQuery, entryQuery]) answers.push(await service.ask(user, query, { crn, id }))
  }
  const from = { knownAt: '2025-02-13' }
  answers.push(await service.ask(user, compareQuery, { crn, from, to: { knownAt: '2025-02-25' } }))
  for (const answer of answers) expect(answer.errors).toEqual([])
  return answers.map(answer => answer.text)
}

describe('a concern raised by staff', () => {
  it.each(['reviewer', 'practitioner', 'head-of-pdu'])('is read by the %s: a reviewer, or named in it', async user => {
    const answers = (await answersAboutTheConcern(user)).join()
    expect(answers).toContain(concern.text)
    expect(answers).toContain(concern.category)
  })

  it.each(['trainee', 'manager', 'mappa-coordinator'])('is a placeholder everywhere for the %s', async user => {
    const answers = await answersAboutTheConcern(user)
    for (const answer of answers) {
      expect(answer).not.toContain(concern.text)
      expect(answer).not.toContain(concern.category)
    }
    expect(answers.filter(answer => answer.includes('"D-18"')).length).toBeGreaterThan(3)
  })

  it('is still shown to exist, with its kind, time, role and silence', async () => {
    const query = `{ case(crn: "${crn}") { view(basis: { knownAt: "2025-03-01" }) { ... on CaseView {
      entry(id: "D-18") { ... on EntryFound { entry {
        kind occurred { inWords } actor { staffId name role } data unlistedFields relatesTo { as reference }
        text { __typename ... on WithheldText { why holder } } headline { __typename } contentWithheld { why }
      } } }
      requests { entry { reference } of subject due { edtf } overdue status statement }
    } } } }`
    const why = 'A concern raised by staff: for SFO reviewers and the staff named in it.'
    const { data } = await service.ask('trainee', query)
    const view = (data as { case: { view: { requests: { entry: { reference: string } }[] } } }).case.view
    expect(view).toMatchObject({
      entry: {
        entry: {
          kind: 'concern.raised',
          occurred: { inWords: '14 February 2025 at 8:50am' },
          actor: { staffId: null, name: null, role: 'probation practitioner' },
          data: null,
          unlistedFields: null,
          relatesTo: [{ as: 'follows', reference: 'D-14' }],
          text: { __typename: 'WithheldText', why, holder: 'Probation' },
          headline: { __typename: 'WithheldText' },
          contentWithheld: { why },
        },
      },
    })
    expect(view.requests.find(request => request.entry.reference === 'D-18')).toEqual({
      entry: { reference: 'D-18' },
      of: null,
      subject: null,
      due: null,
      overdue: 'WITHHELD',
      status: 'UNANSWERED',
      statement: 'No reply recorded by 1 March 2025 at 11:59pm.',
    })
  })

  it('cannot be traced to a person by filtering', async () => {
    const query = `query ($actors: [String!]) { case(crn: "${crn}") { view { ... on CaseView {
      chronology(first: 100, filter: { actors: $actors, kinds: ["concern.raised"] }) { totalCount }
    } } } }`
    const count = async (user: string, actor: string) => {
      const { data } = await service.ask(user, query, { actors: [actor] })
      return (data as { case: { view: { chronology: { totalCount: number } } } }).case.view.chronology.totalCount
    }
    expect(await count('reviewer', 'N99A101')).toBe(1)
    expect(await count('trainee', 'N99A101')).toBe(0)
    expect(await count('trainee', 'probation practitioner')).toBe(1)
  })
})

/** What stands around a text, so that a failure shows where it came through. */
function around(answer: string, text: string): string | undefined {
  const at = answer.indexOf(text)
  return at < 0 ? undefined : answer.slice(Math.max(0, at - 300), at + 100)
}

describe('restricted content', () => {
  it('of any kind is in no answer to a practitioner, and in those to a reviewer', async () => {
    const listed = await service.ask('trainee', chronologyQuery, { crn: secretCrn })
    const ids = [...new Set([...listed.text.matchAll(/"reference":"(S-\d+)"/g)].map(match => match[1]!))]
    const perEntry = ids.flatMap(id => [decisionQuery, entryQuery].map(query => ({ query, id })))
    for (const { query, id } of [...everyQuery.map(query => ({ query, id: undefined })), ...perEntry]) {
      const withheld = await service.ask('trainee', query, { crn: secretCrn, id })
      expect(withheld.errors).toEqual([])
      expect(around(withheld.text, secret)).toBeUndefined()
      expect(around(withheld.text, secretStaffId)).toBeUndefined()
      expect(around(withheld.text.toLowerCase().replace('_', ' '), 'very high')).toBeUndefined()
    }
    for (const query of everyQuery) {
      expect((await service.ask('mappa-coordinator', query, { crn: secretCrn })).text).toContain(secret)
    }
  })

  it('is not told by what differs between two moments, which still names the entries', async () => {
    const variables = { crn: secretCrn, from: { knownAt: '2025-01-01' }, to: { knownAt: '2025-02-01' } }
    const told = await service.ask('reviewer', compareQuery, variables)
    expect(told.text).toContain(secret)
    const withheld = await service.ask('trainee', compareQuery, variables)
    expect(withheld.errors).toEqual([])
    expect(withheld.text).not.toContain(secret)
    expect(withheld.text).toContain('"field":"withheld","from":["withheld"],"to":["withheld"]')
  })
})

describe('an administrator', () => {
  it.each([
    ['a view', `{ case(crn: "${crn}") { view { __typename } } }`],
    ['a comparison', `{ case(crn: "${crn}") { compare(from: {}, to: {}) { __typename } } }`],
    ['the list of cases', '{ cases(first: 1) { edges { cursor } } }'],
  ])('is refused %s', async (_, query) => {
    const answer = await service.ask('administrator', query)
    expect(answer.codes).toEqual(['FORBIDDEN'])
    expect(answer.text).not.toContain('CaseView')
  })
})
