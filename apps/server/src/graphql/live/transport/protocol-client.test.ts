import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createClient } from 'graphql-sse'
import { caseNews, startLiveService, type LiveService, type Message } from '../testing/live-service.ts'

const crn = 'X999101'

interface Followed extends Record<string, unknown> {
  readonly caseNews: Message
}

let service: LiveService
beforeEach(async () => {
  service = await startLiveService()
})
afterEach(() => service.close())

describe("the GraphQL over SSE protocol's own client", () => {
  it('follows a case here, takes a heartbeat for nothing, and is told when it is over', async () => {
    const authorization = await service.app.as('practitioner')
    const client = createClient({
      url: `${service.address}/graphql/stream`,
      headers: { authorization },
      retryAttempts: 0,
    })
    const messages = client.iterate<Followed>({ query: caseNews, variables: { crn } })
    const next = async () => {
      const result = (await messages.next()) as IteratorResult<{ readonly data?: Followed | null }, undefined>
      return result.value?.data?.caseNews
    }
    expect(await next()).toMatchObject({ __typename: 'LiveStarted' })
    service.connections.beat()
    await service.load('first', crn, [{ id: '1' }, { id: '2' }])
    expect(await next()).toMatchObject({ __typename: 'CaseNews', count: 2 })
    service.at('2026-03-02T19:00:00Z')
    service.connections.beat()
    expect(await next()).toMatchObject({ __typename: 'LiveEnded', reason: 'SIGNED_OUT' })
    expect(await next()).toBeUndefined()
    client.dispose()
  })
})
