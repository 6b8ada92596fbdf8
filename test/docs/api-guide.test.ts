import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { signIn, type Client } from '../support/service/client.ts'
import type { ServiceProcess } from '../support/service/process.ts'
import { stores, type Home } from '../support/service/stores.ts'

const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
const cases = new URL('../cases/', import.meta.url).pathname

/** A query of the guide: who asks it, and what the guide says of the answer. */
interface Example {
  readonly heading: string
  readonly query: string
  readonly user: string
  /** The code that it is refused with, where the guide says so. */
  readonly refused: string | undefined
  /** The whole answer, where the guide shows it. */
  readonly answer: unknown
}

/** A query, and the whole answer to it where that stands right behind. */
const queryAndAnswer = /```graphql\n(.*?)\n```(?:\n\n```json complete\n(.*?)\n```)?/gs

/** "# as manager", or "# as trainee: FORBIDDEN". */
const asker = /^# as ([\w-]+)(?:: (\w+))?\n/

function examplesOf(text: string): readonly Example[] {
  return text.split(/^(?=##+ )/m).flatMap(section => {
    const heading = /^##+ (.*)/.exec(section)?.[1] ?? 'beginning'
    return [...section.matchAll(queryAndAnswer)].map(([, query, answer]): Example => {
      const [, user = 'reviewer', refused] = asker.exec(query!) ?? []
      return { heading, query: query!, user, refused, answer: answer === undefined ? undefined : JSON.parse(answer) }
    })
  })
}

const examples = examplesOf(guide)

describe('the API guide', () => {
  it('has a query with its answer for each question it goes through', () => {
    const answered = examples.filter(example => example.answer !== undefined).map(({ heading }) => heading)
    const numbers = answered.flatMap(heading => /^(\d+)\. /.exec(heading)?.[1] ?? []).map(Number)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20])
  })

  it('marks as complete only what stands behind a query', () => {
    expect(guide.split('```json complete').length - 1).toBe(
      examples.filter(({ answer }) => answer !== undefined).length,
    )
    expect(guide.split('```graphql').length - 1).toBe(examples.length)
  })
})

describe('the built service, asked as the guide asks', () => {
  let home: Home
  let service: ServiceProcess
  const clients = new Map<string, Client>()

  beforeAll(async () => {
    home = await stores[0]!.home()
    service = await home.start({ SFO_DEMO_CASES: cases })
  }, 60_000)

  afterAll(() => home.leave())

  async function clientOf(user: string): Promise<Client> {
    const client = clients.get(user) ?? (await signIn(service.address, user))
    clients.set(user, client)
    return client
  }

  it.each(examples)('answers as shown: $heading', async ({ query, user, refused, answer }) => {
    const text = await (await clientOf(user)).askForText(query)
    const { data, errors = [] } = JSON.parse(text) as {
      readonly data: unknown
      readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
    }
    expect(errors.map(error => error.extensions.code)).toEqual(refused === undefined ? [] : [refused])
    if (answer !== undefined) expect(data).toEqual(answer)
  })
})
