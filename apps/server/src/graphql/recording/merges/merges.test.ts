import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestApp, type TestApp } from '../../../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

let commands = 0
const two = { alias: 'X999072', main: 'X999071', reason: 'One person.' }

async function change(user: string, mutation: 'mergeCases' | 'endMerge', input: object) {
  commands += 1
  const commandId = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`
  const type = mutation === 'mergeCases' ? 'MergeCasesInput' : 'EndMergeInput'
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) {
    __typename ... on MergeRecorded { again } ... on ActNotValid { problems { field } } ... on NotPermitted { why }
  } }`
  const answer = await request(app.app.getHttpServer())
    .post('/graphql')
    .set('authorization', await app.as(user))
    .send({ query, variables: { input: { commandId, ...input } } })
  const { data, errors } = answer.body as { data?: Record<string, unknown> | null; errors?: readonly unknown[] }
  return data?.[mutation] ?? errors
}

describe('merging two numbers', () => {
  it.each(['practitioner', 'mappa-coordinator', 'reviewer'])('is not for a %s', async user => {
    const why = 'Numbers are merged by managers and administrators.'
    expect(await change(user, 'mergeCases', two)).toEqual({ __typename: 'NotPermitted', why })
  })

  it('is recorded once, and ended as it was made', async () => {
    const commandId = '00000000-0000-4000-a000-000000000001'
    const recorded = { __typename: 'MergeRecorded', again: false }
    expect(await change('manager', 'mergeCases', { ...two, commandId })).toEqual(recorded)
    expect(await change('manager', 'mergeCases', { ...two, commandId })).toEqual({ ...recorded, again: true })
    const circle = { ...two, alias: two.main, main: two.alias }
    expect(await change('manager', 'mergeCases', circle)).toMatchObject({ problems: [{ field: 'main' }] })
    expect(await change('administrator', 'endMerge', two)).toEqual(recorded)
    expect(await change('administrator', 'endMerge', two)).toMatchObject({ problems: [{ field: 'alias' }] })
  })

  it('refuses what is no number before it comes to the record', async () => {
    const [error] = (await change('manager', 'mergeCases', { ...two, alias: 'x' })) as readonly object[]
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', fields: [{ field: 'alias' }] } })
  })
})
