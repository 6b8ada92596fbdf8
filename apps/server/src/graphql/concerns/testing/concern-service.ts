import { randomUUID } from 'node:crypto'
import request from 'supertest'
import { startTestApp, type TestApp } from '../../../testing/test-app.ts'
import { memoryCases } from '../../case/testing/memory-cases.ts'

interface Answered {
  readonly text: string
  readonly data: Record<string, Record<string, unknown>>
  readonly codes: readonly string[]
  readonly messages: readonly string[]
}

/** A service with an empty record, and people who put concerns on it. */
export interface ConcernService {
  readonly ask: (user: string, query: string, variables?: object) => Promise<Answered>
  /** Carries out one mutation and reads it; `commandId` is new unless given. */
  readonly act: (user: string, mutation: string, input: object) => Promise<Record<string, unknown>>
  readonly app: TestApp
  /** Once views have what was recorded. */
  readonly caughtUp: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Everybody who may sign in, by what they are to the service. */
export const everybody = [
  'practitioner',
  'trainee',
  'manager',
  'covering-manager',
  'head-of-pdu',
  'reviewer',
  'mappa-coordinator',
  'administrator',
] as const

const person = 'fragment person on Actor { staffId name role inWords }'
const response = 'fragment response on ConcernResponse { recorded at after { inWords } inWords }'

/** Every field of a concern. */
export const wholeConcern = `
  ${person} ${response}
  fragment whole on Concern {
    id category text about { crn entries } raisedBy { ...person } raisedAt status overdueSince
    answered { ...response }
    asks {
      to { staffId role } as askedAt due reason status acknowledged { ...response } answered { ...response }
      overdue { since endedAt endedBy lasted { inWords } }
    }
    acts { kind by { ...person } at text to { staffId role } due }
    position
  }`

const others = `
  ... on ActNotValid { problems { field problem expected } }
  ... on NotPermitted { why }
  ... on NotRecorded { code message outcomeUnknown }`

const concernEnds = `{
  __typename
  ... on ConcernRecorded { position again concern { ...whole } }
  ... on ConcernMovedOn { since { kind text by { ...person } } concern { ...whole } }
  ... on ConcernNotFound { message }
  ${others}
}`

export const wholeCheck = `
  ${person}
  fragment act on SafetyAct { by { ...person } at note }
  fragment check on SafetyCheck {
    id assessedBy { staffId role } assessed findings recorded { ...act } signedOff { ...act } signOffInWords
    actions {
      id what owner { staffId role } due set { ...act } status lateSince completed { ...act } completedOn
    }
  }`

const siteEnds = `{
  __typename
  ... on SafetyRecorded { id position again check { ...check } }
  ... on SafetyMovedOn { position changed { ...check } }
  ${others}
}`

/** `now`: the clock that everything runs by; one that stands still, where left out. */
export async function startConcernService(now?: () => Date): Promise<ConcernService> {
  const cases = memoryCases(now)
  const app = await startTestApp({ parts: [cases.part], ...(now ? { now } : {}) })
  const ask: ConcernService['ask'] = async (user, query, variables) => {
    const answer = await request(app.app.getHttpServer())
      .post('/graphql')
      .set('authorization', await app.as(user))
      .send({ query, ...(variables === undefined ? {} : { variables }) })
    await cases.reads.catchUp()
    const { data, errors = [] } = answer.body as {
      data: Answered['data']
      errors?: { message: string; extensions: { code: string } }[]
    }
    const codes = errors.map(error => error.extensions.code)
    return { text: answer.text, data, codes, messages: errors.map(error => error.message) }
  }
  return {
    ask,
    act: async (user, mutation, input) => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
      const [ends, fragments] = mutation.includes('Concern') ? [concernEnds, wholeConcern] : [siteEnds, wholeCheck]
      const query = `mutation ($input: ${type}) { ${mutation}(input: $input) ${ends} } ${fragments}`
      const answer = await ask(user, query, { input: { commandId: randomUUID(), ...input } })
      if (answer.codes.length > 0) throw new Error(`${answer.codes.join()}: ${answer.messages.join()}`)
      return answer.data[mutation]!
    },
    app,
    caughtUp: () => cases.reads.catchUp(),
    close: () => app.close(),
  }
}
