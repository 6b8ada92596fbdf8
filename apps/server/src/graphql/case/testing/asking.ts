import request from 'supertest'
import type { ConsultationLog } from '#access'
import { startTestApp, type TestApp } from '../../../testing/test-app.ts'
import { inventedCases, memoryCases, type MemoryCases } from './memory-cases.ts'

/** What the service answered. */
export interface Answer {
  readonly status: number
  /** The body as it came over the wire. */
  readonly text: string
  readonly data: Record<string, unknown> | null
  readonly codes: readonly string[]
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
}

/** A running service with the four invented cases on record. */
export interface CaseService {
  readonly app: TestApp
  readonly cases: MemoryCases
  readonly ask: (user: string, query: string, variables?: object) => Promise<Answer>
  readonly close: () => Promise<void>
}

export async function startCaseService(
  options: {
    /** The number of an invented case to leave out. */
    readonly except?: string
    /** What the service is given in place of the log of consultations. */
    readonly consultations?: ConsultationLog
  } = {},
): Promise<CaseService> {
  const cases = memoryCases(undefined, options.consultations)
  const wanted = inventedCases().filter(content => crnIn(content) !== options.except)
  for (const content of wanted) await cases.load(content)
  const app = await startTestApp({ parts: [cases.part] })
  return {
    app,
    cases,
    ask: async (user, query, variables) => {
      const answer = await request(app.app.getHttpServer())
        .post('/graphql')
        .set('authorization', await app.as(user))
        .send({ query, ...(variables === undefined ? {} : { variables }) })
      const { data, errors = [] } = answer.body as { data: Answer['data']; errors?: Answer['errors'] }
      const codes = errors.map(error => String(error.extensions['code']))
      return { status: answer.status, text: answer.text, data, errors, codes }
    },
    close: () => app.close(),
  }
}

function crnIn(content: string): string {
  return (JSON.parse(content) as { readonly person: { readonly crn: string } }).person.crn
}
