import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

const me = { query: '{ me { username name staffId roles } }' }

let demo: TestApp
let service: TestApp
beforeAll(async () => {
  demo = await startTestApp()
  service = await startTestApp({ outsideDemo: true })
})
afterAll(async () => {
  await demo.close()
  await service.close()
})

const ask = (app: TestApp) => request(app.app.getHttpServer())

describe('sign-in over HTTP', () => {
  it('answers a signed-in person with who they are', async () => {
    const answer = await ask(service)
      .post('/graphql')
      .set('authorization', await service.as('manager'))
      .send(me)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      data: {
        me: { username: 'DEMO_MANAGER', name: 'Marguerite Oyelaran', staffId: 'N99A201', roles: ['MANAGER'] },
      },
    })
  })

  it('refuses GraphQL without a token, introspection and unreadable documents included', async () => {
    for (const query of ['{ me { username } }', '{ __typename }', '{ __schema { types { name } } }', '{{{']) {
      const answer = await ask(demo).post('/graphql').send({ query })
      expect(answer.status).toBe(401)
      expect(answer.body).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    }
  })

  it.each(['/case', '/admin', '/demo/other', '/graphql/', '/Graphql', '/pingx', '/health/x'])(
    'refuses %s without a token, whether it exists or not',
    async path => {
      const answer = await ask(service).get(path)
      expect(answer.status).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Bearer')
      expect(answer.body).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    },
  )

  it('says that an address does not exist to those signed in', async () => {
    const answer = await ask(service)
      .get('/case/X999001')
      .set('authorization', await service.as('reviewer'))
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('refuses a token that was tampered with', async () => {
    const authorization = await service.as('reviewer')
    const answer = await ask(service)
      .post('/graphql')
      .set('authorization', `${authorization.slice(0, -6)}AAAAAA`)
      .send(me)
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toContain('invalid_token')
  })

  it('takes GraphQL by POST only, since an address ends in logs', async () => {
    const answer = await ask(demo)
      .get('/graphql?query={me{username}}')
      .set('authorization', await demo.as('reviewer'))
    expect(answer.status).toBe(400)
    expect(answer.headers['allow']).toBe('POST')
  })
})

describe('a demo', () => {
  it('lists its users and signs one in', async () => {
    const users = await ask(demo).get('/demo/users')
    expect((users.body as { users: { user: string }[] }).users.map(each => each.user)).toContain('reviewer')
    const token = await ask(demo).post('/demo/sign-in').send({ user: 'reviewer' })
    expect(token.body).toMatchObject({ token_type: 'bearer', expires_in: 28_800 })
    const { access_token } = token.body as { access_token: string }
    const answer = await ask(demo).post('/graphql').set('authorization', `Bearer ${access_token}`).send(me)
    expect(answer.body).toMatchObject({ data: { me: { roles: ['SFO_REVIEWER'] } } })
  })

  it.each([
    ['an unknown user', { user: 'nobody' }, 'user'],
    ['no user', {}, 'user'],
    ['more than asked for', { user: 'reviewer', role: 'administrator' }, 'role'],
  ])('refuses %s and says what is wrong', async (_, body, field) => {
    const answer = await ask(demo).post('/demo/sign-in').send(body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field }] })
  })

  it('says so in every answer and in /info', async () => {
    for (const path of ['/ping', '/health', '/info', '/demo/users', '/nowhere', '/graphiql']) {
      expect((await ask(demo).get(path)).headers['x-sfo-demo']).toContain('invented')
    }
    expect((await ask(demo).get('/info')).body).toMatchObject({ demo: true })
  })

  it('refuses a name that merely resolves to this machine', async () => {
    const answer = await ask(demo).post('/demo/sign-in').set('host', 'rebound.example').send({ user: 'reviewer' })
    expect(answer.status).toBe(403)
  })

  it('does not exist outside a demo', async () => {
    const authorization = await service.as('reviewer')
    expect((await ask(service).post('/demo/sign-in').send({ user: 'reviewer' })).status).toBe(401)
    const paths = ['/demo/users', '/graphiql']
    for (const path of paths)
      expect((await ask(service).get(path).set('authorization', authorization)).status).toBe(404)
    const info = await ask(service).get('/info')
    expect(info.body).toMatchObject({ demo: false })
    expect(info.headers['x-sfo-demo']).toBeUndefined()
  })
})

describe('every request', () => {
  it('keeps the request id it came with, or is given one', async () => {
    const given = await ask(service).get('/ping').set('x-request-id', 'abc-123')
    expect(given.headers['x-request-id']).toBe('abc-123')
    for (const strange of ['spaces in it', 'x'.repeat(65), '{"json":1}']) {
      const made = await ask(service).get('/ping').set('x-request-id', strange)
      expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  it('leaves one log line with its route and correlation id, and nothing of its content', async () => {
    const before = service.logged().length
    const authorization = await service.as('trainee')
    await ask(service)
      .post('/graphql?crn=X999004')
      .set('authorization', authorization)
      .set('x-request-id', 'call-7')
      .send({ query: '{ me { name } } # X999004' })
    await ask(service).get('/case/X999004').set('authorization', authorization).set('x-request-id', 'call-8')
    const lines = service.logged().slice(before)
    expect(lines.filter(line => line['msg'] === 'request')).toMatchObject([
      { method: 'POST', route: '/graphql', status: 200, correlationId: 'call-7' },
      { method: 'GET', route: 'unmatched', status: 404, correlationId: 'call-8' },
    ])
    const text = JSON.stringify(lines)
    for (const secret of ['X999004', 'Fairweather', 'DEMO_TRAINEE', authorization.slice(7, 40)]) {
      expect(text).not.toContain(secret)
    }
  })

  it('is never kept by a cache', async () => {
    expect((await ask(service).get('/info')).headers['cache-control']).toBe('no-store')
  })
})
