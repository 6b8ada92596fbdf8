import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { isObjectType, type GraphQLSchema } from 'graphql'
import { startTestApp } from '../testing/test-app.ts'

let app: Awaited<ReturnType<typeof startTestApp>>
let schema: GraphQLSchema

beforeAll(async () => {
  app = await startTestApp()
  schema = app.app.get(GraphQLSchemaHost, { strict: false }).schema
})

afterAll(() => app.close())

function fieldsReadThroughFunctions(name: string): readonly string[] {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`${name} is no object type`)
  return Object.values(type.getFields())
    .filter(field => field.resolve !== undefined)
    .map(field => field.name)
}

describe('the fields of a page of the chronology', () => {
  it.each(['ChronologyConnection', 'ChronologyEdge', 'ChronologyItem', 'PageInfo', 'Actor', 'Recorded'])(
    'of %s are read without a function',
    name => expect(fieldsReadThroughFunctions(name)).toEqual([]),
  )

  it.each([
    [
      'Entry',
      ['amendedBy', 'datedBefore', 'headline', 'lag', 'relatedFrom', 'relatesTo', 'reliedOn', 'version', 'withdrawnBy'],
    ],
    ['When', ['inWords']],
    ['Elapsed', ['inWords']],
  ])(
    'of %s go through one where they are made when read, so that a fault stays an error of the field',
    (name, fields) => expect(fieldsReadThroughFunctions(name)).toEqual(fields),
  )

  it('of other types go through one', () => {
    expect(fieldsReadThroughFunctions('RoshLevelValue').length).toBeGreaterThan(0)
  })
})
