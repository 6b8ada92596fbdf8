import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema, getNamedType, type GraphQLInputObjectType } from 'graphql'
import request from 'supertest'
import type { RecordingAction } from '#access'
import { examples } from '../../../apps/server/src/graphql/recording/testing/examples.ts'
import { besideGroups } from '../../../apps/server/src/graphql/recording/testing/examples-beside.ts'
import { shownInGuide, type Shown } from '../../../apps/server/src/graphql/recording/testing/guide.ts'
import {
  startRecordingService,
  type RecordingService,
} from '../../../apps/server/src/graphql/recording/testing/recording-service.ts'
import { nonsenseIn } from './nonsense.ts'

/** Every mutation that the guide shows, with nonsense in each of its values in turn: each is refused by its name. */

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: ['X999031'] })
})
afterAll(() => service.close())

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'))
const beside = Object.assign({}, ...besideGroups.map(group => group.examples)) as (typeof besideGroups)[0]['examples']

function byWhom(action: string): string {
  return beside[action]?.by ?? examples[action as RecordingAction].by
}

function typeOf(action: string): GraphQLInputObjectType {
  return getNamedType(schema.getMutationType()!.getFields()[action]!.args[0]!.type) as GraphQLInputObjectType
}

interface Answer {
  readonly data?: Readonly<Record<string, Ended | null>> | null
  readonly errors?: readonly {
    readonly extensions: { readonly code: string; readonly fields?: readonly Named[] }
  }[]
}

interface Named {
  readonly field: string
  readonly messages: readonly string[]
}

interface Ended {
  readonly __typename: string
  readonly problems?: readonly { readonly field: string; readonly problem: string; readonly expected: string }[]
}

async function send({ action, document }: Shown, input: object): Promise<Answer> {
  const answer = await request(service.app.app.getHttpServer())
    .post('/graphql')
    .set('authorization', await service.app.as(byWhom(action)))
    .send({ query: document, variables: { input } })
  return answer.body as Answer
}

/** What a refusal says, by the field that it is about; what is no refusal, or a vague one, as it is. */
function refusedFields({ data, errors }: Answer, action: string): readonly string[] | object {
  if (errors) {
    const named = errors.flatMap(({ extensions }) => extensions.fields ?? [])
    const clear = errors.every(({ extensions }) => extensions.code === 'BAD_USER_INPUT')
    return clear && named.every(({ messages }) => messages.join('') !== '') ? named.map(({ field }) => field) : errors
  }
  const ended = data?.[action]
  if (ended?.__typename !== 'ActNotValid') return { ended }
  const vague = ended.problems!.filter(({ problem, expected }) => problem === '' || expected === '')
  return vague.length > 0 ? vague : ended.problems!.map(({ field }) => field)
}

describe('nonsense in a value', () => {
  it.each(shownInGuide())('of $action is refused, naming the value', async shown => {
    const answers = []
    for (const { path, value, input } of nonsenseIn(shown.input, typeOf(shown.action))) {
      const sent = path === 'commandId' ? input : { ...input, commandId: randomUUID() }
      const fields = refusedFields(await send(shown, sent), shown.action)
      const named = Array.isArray(fields) && fields.some((field: string) => namesIt(field, path))
      if (!named) answers.push({ path, value: JSON.stringify(value).slice(0, 40), fields })
    }
    expect(answers).toEqual([])
  })
})

/** The value itself, the part of it that is wrong, or for a list one of its members. */
function namesIt(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}.`)
}
