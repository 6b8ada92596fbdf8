import type { AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { Query, Resolver } from '@nestjs/graphql'
import { startTestApp } from '../testing/test-app.ts'

const started = Promise.withResolvers<void>()
const released = Promise.withResolvers<void>()

@Resolver()
class SlowResolver {
  @Query(() => String)
  async slow(): Promise<string> {
    started.resolve()
    await released.promise
    return 'whole'
  }
}

describe('a service that is being stopped', () => {
  it('finishes the request under way and takes no other', async () => {
    const test = await startTestApp({ features: [{ resolvers: [SlowResolver] }] })
    await test.app.listen(0, '127.0.0.1')
    const server = test.app.getHttpServer()
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const headers = { authorization: await test.as('reviewer'), 'content-type': 'application/json' }

    const underWay = fetch(`${address}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: '{ slow }' }),
    })
    await started.promise
    const stopped = test.close()
    while (server.listening) await new Promise(resolve => setImmediate(resolve))
    await expect(fetch(`${address}/ping`)).rejects.toThrow()

    released.resolve()
    const answer = await underWay
    expect(answer.headers.get('connection')).toBe('close')
    expect(await answer.json()).toEqual({ data: { slow: 'whole' } })
    await stopped
  })
})
