import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { startTestApp, type TestApp } from '../../testing/test-app.ts'
import { cookiesSet, hiddenField, PageVisitor } from '../testing/page-visitor.ts'
import { startSignInService, type SignInService } from '../testing/sign-in-service.ts'

let outside: SignInService
let app: TestApp
let visitor: PageVisitor
beforeAll(async () => {
  outside = await startSignInService(async () => (await app.as('reviewer')).replace('Bearer ', ''))
  app = await startTestApp({
    outsideDemo: true,
    env: {
      SFO_AUTH_AUTHORIZE_URL: `${outside.address}/authorize`,
      SFO_AUTH_TOKEN_URL: `${outside.address}/token`,
      SFO_AUTH_CLIENT_ID: outside.clientId,
      SFO_AUTH_CLIENT_SECRET: outside.clientSecret,
      SFO_PUBLIC_URL: 'https://sfo-review.example',
    },
  })
})
beforeEach(() => {
  visitor = new PageVisitor(app)
})
afterAll(async () => {
  await app.close()
  await outside.stop()
})

const sentTo = (answer: { readonly headers: Record<string, unknown> }) => String(answer.headers['location'])

describe('signing in with a sign-in service', () => {
  it('sends the browser there, and brings it back to where it wanted to be', async () => {
    const begun = await visitor.get('/sign-in?return=%2Fcases')
    const address = new URL(sentTo(begun))
    expect(address.origin).toBe(outside.address)
    expect(address.searchParams.get('redirect_uri')).toBe('https://sfo-review.example/sign-in/callback')
    const back = await visitor.get(outside.authorize(address.href))
    expect(sentTo(back)).toBe('/cases')
    expect((await visitor.get('/cases')).text).toContain('Rowan Ashdown')
  })

  it('keeps the token in a cookie that is sent by HTTPS only, to this host only', async () => {
    const begun = await visitor.get('/sign-in')
    const back = await visitor.get(outside.authorize(sentTo(begun)))
    const session = cookiesSet(back).find(cookie => cookie.startsWith('__Host-sfo-review.session='))
    expect(session).toMatch(/; Path=\//)
    expect(session).toMatch(/HttpOnly/)
    expect(session).toMatch(/Secure/)
  })

  it('is not completed by a browser that did not begin it', async () => {
    const begun = await visitor.get('/sign-in')
    const answer = await new PageVisitor(app).get(outside.authorize(sentTo(begun)))
    expect(answer.status).toBe(401)
    expect(answer.text).toContain('You are not signed in')
  })

  it('is not completed with another state, nor twice with one code', async () => {
    const begun = await visitor.get('/sign-in')
    const path = outside.authorize(sentTo(begun))
    expect((await visitor.get(path.replace(/state=[^&]+/, 'state=another'))).status).toBe(401)
    const again = await visitor.get('/sign-in')
    const once = outside.authorize(sentTo(again))
    expect((await visitor.get(once)).status).toBe(303)
    expect((await visitor.get(once)).status).toBe(401)
  })

  it('tells nothing of a refused sign-in but that it was not completed', async () => {
    const begun = await visitor.get('/sign-in')
    outside.authorize(sentTo(begun))
    const state = new URL(sentTo(begun)).searchParams.get('state')
    const answer = await visitor.get(`/sign-in/callback?code=made-up&state=${state}`)
    expect(answer.status).toBe(401)
    expect(answer.text).not.toContain('invalid_grant')
  })

  it('takes nobody by a form, since nobody here is invented', async () => {
    await visitor.get(outside.authorize(sentTo(await visitor.get('/sign-in'))))
    const answer = await visitor.post('/sign-in', { user: 'reviewer', _csrf: await visitor.token('/cases') })
    expect(answer.status).toBe(404)
    expect(cookiesSet(answer).join()).not.toContain('session=')
  })
})

describe('a form whose sign-in has ended', () => {
  it('stays on the page, to be sent after signing in beside it', async () => {
    const kept = await visitor.post('/sign-out', { rationale: 'Typed for ten minutes', _csrf: 'wrong' })
    expect(hiddenField(kept.text, 'rationale')).toBe('Typed for ten minutes')
  })
})

describe('somebody who signs out', () => {
  it('is told so, and is not signed in again on the way', async () => {
    const begun = await visitor.get('/sign-in')
    await visitor.get(outside.authorize(sentTo(begun)))
    const out = await visitor.post('/sign-out', { _csrf: hiddenField((await visitor.get('/cases')).text, '_csrf') })
    expect(out.text).toContain('You are signed out')
    expect((await visitor.get('/cases')).status).toBe(303)
  })
})
