import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  Args,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { IsString, MinLength, ValidateNested } from 'class-validator'
import { getIntrospectionQuery } from 'graphql'
import request from 'supertest'
import { EventLogFailure } from '#event-log'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { ApiProblem } from './errors/api-problem.ts'
import type { GraphqlFeature } from './feature.ts'
import { features } from './features.ts'
import { PageArgs } from './paging/page-args.ts'

@ObjectType('ProbeEntry')
class Entry {
  @Field(() => Int)
  number: number

  @Field(() => [Entry])
  related: Entry[]
}

@ObjectType('ProbeEntryEdge')
class EntryEdge {
  @Field(() => Entry)
  node: Entry
}

@ObjectType('ProbeEntryPage')
class EntryPage {
  @Field(() => [EntryEdge])
  edges: EntryEdge[]
}

@InputType()
class Reason {
  @Field(() => String)
  @IsString()
  @MinLength(3)
  text: string
}

@InputType()
class DecisionInput {
  @Field(() => String)
  @IsString()
  @MinLength(1)
  rationale: string

  @Field(() => Reason)
  @ValidateNested()
  @Type(() => Reason)
  reason: Reason
}

const failures: Readonly<Record<string, () => Error>> = {
  fault: () => new Error('row of Margaret Example is broken'),
  forbidden: () => new ApiProblem('FORBIDDEN', 'Not for your role.'),
  'not-found': () => new ApiProblem('NOT_FOUND', 'No such case.'),
  conflict: () => new EventLogFailure({ kind: 'conflict', stream: 'case-X999001', expected: 1n, actual: 2n }),
  unavailable: () => new EventLogFailure({ kind: 'unavailable', detail: 'no answer' }),
  unknown: () => new EventLogFailure({ kind: 'unknown-outcome', detail: 'deadline' }),
  corrupt: () => new EventLogFailure({ kind: 'corrupt', stream: 'case-X999001', revision: 1n, detail: 'hash' }),
}

@Resolver(() => Entry)
class EntryResolver {
  @Query(() => EntryPage)
  entries(@Args() page: PageArgs): EntryPage {
    const numbers = Array.from({ length: page.first }, (_, index) => index)
    return { edges: numbers.map(number => ({ node: { number, related: [] } })) }
  }

  @Query(() => Entry, { nullable: true })
  failing(@Args('how', { type: () => String }) how: string): Entry {
    throw failures[how]!()
  }

  @Query(() => Entry)
  broken(): Entry | null {
    return null
  }

  @Mutation(() => String)
  record(@Args('input', { type: () => DecisionInput }) input: DecisionInput): string {
    return `${input.constructor.name}: ${input.rationale}, ${input.reason.constructor.name}: ${input.reason.text}`
  }

  @ResolveField(() => [Entry])
  related(@Parent() entry: Entry): Entry[] {
    return [{ number: entry.number + 1, related: [] }]
  }
}

const probe: GraphqlFeature = { resolvers: [EntryResolver] }

interface Answer {
  readonly status: number
  readonly data: unknown
  readonly codes: readonly string[]
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[]
}

let test: TestApp
let closed: TestApp
beforeAll(async () => {
  test = await startTestApp({ features: [...features, probe] })
  closed = await startTestApp({ features: [...features, probe], outsideDemo: true })
})
afterAll(async () => {
  await test.close()
  await closed.close()
})

async function ask(query: string, variables?: object, app = test, more: object = {}): Promise<Answer> {
  const answer = await request(app.app.getHttpServer())
    .post('/graphql')
    .set('authorization', await app.as('reviewer'))
    .send({ query, ...(variables === undefined ? {} : { variables }), ...more })
  const { data, errors = [] } = answer.body as { data: unknown; errors?: Answer['errors'] }
  return { status: answer.status, data, errors, codes: errors.map(error => String(error.extensions['code'])) }
}

/** Asked once as it comes, once while the server compiles the query, and once compiled. */
async function askThrice(query: string, variables?: object): Promise<Answer> {
  const first = await ask(query, variables)
  for (const again of [await ask(query, variables), await ask(query, variables)]) {
    expect(withoutIds(again)).toEqual(withoutIds(first))
  }
  return first
}

function withoutIds(answer: Answer): object {
  return {
    ...answer,
    errors: answer.errors.map(({ extensions, message }) => [message, extensions['code'], extensions['fields']]),
  }
}

describe('the size of a page', () => {
  const byDefault = (first: number) =>
    `query ($n: Int! = ${first}) { entries(first: $n) { edges { node { number } } } }`
  const byVariable = 'query ($n: Int!) { entries(first: $n) { edges { node { number } } } }'
  const byLiteral = (first: number) => `{ entries(first: ${first}) { edges { node { number } } } }`

  it('is at most 100, given as a literal, as a variable or as a default of a variable', async () => {
    const forms: [string, object?][] = [
      [byLiteral(101)],
      [byVariable, { n: 101 }],
      [byDefault(101)],
      [byDefault(5), { n: 100_000 }],
    ]
    for (const [query, variables] of forms) {
      const refused = await askThrice(query, variables)
      expect(refused).toMatchObject({ status: 400, codes: ['LIMIT_EXCEEDED'] })
      expect(refused.errors[0]!.message).toContain('at most 100')
    }
  })

  it('may be 100 in every form, also after the query was refused with another value', async () => {
    const forms: [string, object?][] = [
      [byLiteral(100)],
      [byVariable, { n: 100 }],
      [byDefault(100)],
      [byDefault(500), { n: 100 }],
    ]
    for (const [query, variables] of forms) {
      const given = await askThrice(query, variables)
      expect((given.data as { entries: { edges: unknown[] } }).entries.edges).toHaveLength(100)
    }
  })

  it('is required, and at least one', async () => {
    expect((await askThrice('{ entries { edges { node { number } } } }')).codes).toEqual(['GRAPHQL_INVALID'])
    const none = await askThrice(byLiteral(0))
    expect(none.codes).toEqual(['BAD_USER_INPUT'])
    expect(none.errors[0]!.extensions['fields']).toEqual([
      { field: 'first', messages: ['first must not be less than 1'] },
    ])
  })

  it('cannot hide in a fragment or behind an alias', async () => {
    const query =
      'query ($n: Int!) { ...on Query { a: entries(first: 1) { edges { node { number } } } ...f } } fragment f on Query { b: entries(first: $n) { edges { node { number } } } }'
    expect((await askThrice(query, { n: 1000 })).codes).toEqual(['LIMIT_EXCEEDED'])
  })
})

describe('the weight of a query', () => {
  const nested = (depth: number): string => (depth === 0 ? 'number' : `related { ${nested(depth - 1)} }`)

  it('is bounded', async () => {
    const query = (depth: number) => `{ entries(first: 100) { edges { node { ${nested(depth)} } } } }`
    expect((await askThrice(query(1))).codes).toEqual([])
    expect((await askThrice(query(3))).codes).toEqual(['LIMIT_EXCEEDED'])
  })

  it('is bounded each time that a page of another size is asked for, whatever was answered before', async () => {
    const query = `query ($n: Int!) { entries(first: $n) { edges { node { ${nested(3)} } } } }`
    expect((await askThrice(query, { n: 1 })).codes).toEqual([])
    expect((await askThrice(query, { n: 100 })).codes).toEqual(['LIMIT_EXCEEDED'])
    expect((await askThrice(query, { n: 1 })).codes).toEqual([])
  })

  it('is bounded for fragments within fragments that add no field', async () => {
    const fragments = Array.from(
      { length: 30 },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    ).join(' ')
    const answer = await ask(`{ ...f0 } ${fragments} fragment f30 on Query { __typename }`)
    expect(answer.codes).toEqual(['LIMIT_EXCEEDED'])
  })

  it('is bounded in depth, tokens and aliases', async () => {
    const deep = `{ broken { ${nested(20)} } }`
    expect(await askThrice(deep)).toMatchObject({ status: 400, codes: ['LIMIT_EXCEEDED'] })
    const aliases = Array.from({ length: 51 }, (_, i) => `a${i}: __typename`).join(' ')
    expect((await askThrice(`{ ${aliases} }`)).codes).toEqual(['LIMIT_EXCEEDED'])
    expect((await ask(`{ ${'__typename '.repeat(4000)} }`)).codes).toEqual(['LIMIT_EXCEEDED'])
    expect((await ask(`{ __typename } # ${'x'.repeat(300_000)}`)).codes).toEqual(['LIMIT_EXCEEDED'])
    expect((await ask('{ __typename }', { filler: 'x'.repeat(9_000_000) })).codes).toEqual(['LIMIT_EXCEEDED'])
  })

  it('cannot be multiplied by sending several documents or operations at once', async () => {
    const batch = await request(test.app.getHttpServer())
      .post('/graphql')
      .set('authorization', await test.as('reviewer'))
      .send([{ query: '{ __typename }' }, { query: '{ __typename }' }])
    expect(batch.status).toBe(400)
    const two = 'query A { serviceInfo { product } } query B { me { username } }'
    expect((await ask(two, undefined, test, { operationName: 'B' })).codes).toEqual(['GRAPHQL_INVALID'])
  })

  it('cannot be hidden in a syntax tree sent instead of text', async () => {
    const tree = '{"kind":"Document","definitions":[]}'
    for (const source of [tree, '[]', '1', 'null', '""']) expect((await ask(source)).codes).toEqual(['GRAPHQL_INVALID'])
  })
})

describe('introspection', () => {
  it('works in a demo, in full', async () => {
    const answer = await ask(getIntrospectionQuery())
    expect(answer.codes).toEqual([])
    expect(answer.data).toHaveProperty('__schema')
  })

  it('is off in service, and nothing spells the schema out guess by guess', async () => {
    expect((await ask(getIntrospectionQuery(), undefined, closed)).codes).toContain('GRAPHQL_INVALID')
    const guess = await ask('{ serviceInf { product } }', undefined, closed)
    expect(guess.errors[0]!.message).toBe('Cannot query field "serviceInf" on type "Query".')
  })
})

describe('input', () => {
  const record = 'mutation ($input: DecisionInput!) { record(input: $input) }'
  const good = { rationale: 'as told', reason: { text: 'because' } }

  it('arrives as its class, nested parts included', async () => {
    const answer = await askThrice(record, { input: good })
    expect(answer.data).toEqual({ record: 'DecisionInput: as told, Reason: because' })
  })

  it('is refused with every message and the path of each value', async () => {
    const answer = await askThrice(record, { input: { rationale: '', reason: { text: 'no' } } })
    expect(answer).toMatchObject({ status: 200, codes: ['BAD_USER_INPUT'] })
    expect(answer.errors[0]!.extensions['fields']).toEqual([
      { field: 'rationale', messages: ['rationale must be longer than or equal to 1 characters'] },
      { field: 'reason.text', messages: ['text must be longer than or equal to 3 characters'] },
    ])
  })

  it('is refused where a text holds half of a character, which cannot be written down', async () => {
    const answer = await askThrice(record, { input: { ...good, reason: { text: 'because \ud800' } } })
    expect(answer.codes).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors[0]!.extensions['fields']).toMatchObject([{ field: 'reason.text' }])
  })

  it('is refused rather than stripped where it holds something unknown', async () => {
    const answer = await askThrice(record, { input: { ...good, override: 'by the manager' } })
    expect(answer).toMatchObject({ status: 400, codes: ['BAD_USER_INPUT'] })
    expect(answer.errors[0]!.extensions['fields']).toMatchObject([
      { field: 'override', messages: [expect.stringContaining('override')] },
    ])
  })

  it('is refused where a variable is missing or of the wrong type', async () => {
    expect((await askThrice(record, {})).codes).toEqual(['BAD_USER_INPUT'])
    expect((await askThrice(record)).codes).toEqual(['BAD_USER_INPUT'])
    expect((await askThrice(record, { input: 'text' })).codes).toEqual(['BAD_USER_INPUT'])
  })

  it('is refused where the request is not readable', async () => {
    const post = request(test.app.getHttpServer())
      .post('/graphql')
      .set('authorization', await test.as('reviewer'))
    const answer = await post.set('content-type', 'application/json').send('{"query": ')
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  })
})

describe('errors', () => {
  it.each([
    ['forbidden', 'FORBIDDEN'],
    ['not-found', 'NOT_FOUND'],
    ['conflict', 'CONFLICT'],
    ['unavailable', 'UNAVAILABLE'],
    ['unknown', 'UNKNOWN_OUTCOME'],
    ['corrupt', 'INTERNAL'],
    ['fault', 'INTERNAL'],
  ])('of a resolver have a stable code: %s is %s', async (how, code) => {
    const answer = await askThrice('query ($how: String!) { failing(how: $how) { number } }', { how })
    expect(answer).toMatchObject({ status: 200, data: { failing: null }, codes: [code] })
    expect(JSON.stringify(answer)).not.toMatch(/X999001|Margaret/)
  })

  it('of the service tell a correlation id and are logged under it, without what they quote', async () => {
    const before = test.logged().length
    const answer = await ask('{ failing(how: "fault") { number } }')
    const correlationId = answer.errors[0]!.extensions['correlationId']
    const lines = test.logged().slice(before)
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'error', correlationId, field: 'failing', msg: 'a resolver failed' }),
    )
    expect(JSON.stringify(lines)).not.toContain('Margaret')
  })

  it('of a resolver that breaks its promise are faults of the service', async () => {
    expect((await askThrice('{ broken { number } }')).codes).toEqual(['INTERNAL'])
  })

  it('of a document say what is wrong with it', async () => {
    const answer = await askThrice('{ nothing }')
    expect(answer).toMatchObject({ status: 400, data: null, codes: ['GRAPHQL_INVALID'] })
    expect(answer.errors[0]!.message).toContain('nothing')
    expect((await ask('{{{')).codes).toEqual(['GRAPHQL_INVALID'])
  })
})
