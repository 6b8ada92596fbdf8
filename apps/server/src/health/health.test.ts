import { afterEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { createCodec, createMemoryEventLog } from '#event-log'
import { eventLogPart } from '../composition/event-log-part.ts'
import type { Part } from '../composition/part.ts'
import { aboutFeature } from '../graphql/about/about.feature.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { healthOf, type HealthIndicator } from './health-indicator.ts'

let test: TestApp | undefined
afterEach(() => test?.close())

async function get(path: string, parts: readonly Part[]) {
  const env = { BUILD_NUMBER: '2026-03-02.7', GIT_REF: 'abc1234' }
  test = await startTestApp({ parts, features: [aboutFeature], outsideDemo: true, env })
  return request(test.app.getHttpServer()).get(path)
}

const part = (health: HealthIndicator): Part => ({ health, providers: [], close: () => Promise.resolve() })
const up = part({ name: 'readModel', check: () => Promise.resolve({ status: 'UP' }) })

describe('health', () => {
  it('is up while every component is, and open to everybody', async () => {
    const log = createMemoryEventLog({ codec: createCodec([]) })
    const answer = await get('/health', [eventLogPart(log), up])
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      status: 'UP',
      components: { eventLog: { status: 'UP' }, readModel: { status: 'UP' } },
      version: '0.0.1',
      build: { number: '2026-03-02.7', gitRef: 'abc1234' },
      uptime: 0,
    })
  })

  it('is 500 when the event log is down, and says which component', async () => {
    const log = createMemoryEventLog({ codec: createCodec([]) })
    await log.close()
    const answer = await get('/health', [eventLogPart(log), up])
    expect(answer.status).toBe(500)
    expect(answer.body).toMatchObject({
      status: 'DOWN',
      components: { eventLog: { status: 'DOWN', reason: 'unavailable' }, readModel: { status: 'UP' } },
    })
  })

  it('counts a check that throws as down and keeps its words to itself', async () => {
    const broken = part({
      name: 'readModel',
      check: () => Promise.reject(new Error('password of the store is hunter2')),
    })
    const answer = await get('/health', [broken])
    expect(answer.status).toBe(500)
    expect(JSON.stringify(answer.body)).not.toContain('hunter2')
  })

  it('counts a check that does not answer as down', async () => {
    const silent: HealthIndicator = { name: 'eventLog', check: () => new Promise(() => undefined) }
    expect(await healthOf([silent], 5)).toMatchObject({ status: 'DOWN', components: { eventLog: { status: 'DOWN' } } })
  })
})

describe('ping and info', () => {
  it('answer even while a component is down', async () => {
    const down = part({ name: 'eventLog', check: () => Promise.resolve({ status: 'DOWN', reason: 'unavailable' }) })
    const ping = await get('/ping', [down])
    expect([ping.status, ping.body]).toEqual([200, { status: 'UP' }])
    const info = await request(test!.app.getHttpServer()).get('/info')
    expect(info.body).toEqual({
      product: 'sfo-review',
      productId: null,
      version: '0.0.1',
      build: { number: '2026-03-02.7', gitRef: 'abc1234' },
      uptime: 0,
      demo: false,
    })
  })
})
