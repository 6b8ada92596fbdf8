import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { startTestApp, testNow, type TestApp } from '../../testing/test-app.ts'
import { cookiesSet, hiddenField, PageVisitor } from '../testing/page-visitor.ts'

let app: TestApp
let now = testNow
let visitor: PageVisitor
beforeAll(async () => {
  app = await startTestApp({ now: () => now })
})
beforeEach(() => {
  now = testNow
  visitor = new PageVisitor(app)
})
afterAll(() => app.close())

const nineHours = 9 * 60 * 60 * 1000

describe('somebody who has not signed in', () => {
  it('is sent to sign in and comes back to the address they asked for', async () => {
    const asked = await visitor.get('/cases/X999004?knownAt=2025-02-12')
    expect(asked.status).toBe(303)
    expect(asked.headers['location']).toBe('/sign-in?return=%2Fcases%2FX999004%3FknownAt%3D2025-02-12')
    const signedIn = await visitor.signIn('reviewer', { return: '/cases/X999004?knownAt=2025-02-12' })
    expect(signedIn.status).toBe(303)
    expect(signedIn.headers['location']).toBe('/cases/X999004?knownAt=2025-02-12')
  })

  it('is never sent to another site', async () => {
    const signedIn = await visitor.signIn('reviewer', { return: 'https://elsewhere.example/' })
    expect(signedIn.headers['location']).toBe('/')
  })

  it('is told which invented people there are to be', async () => {
    const shown = await visitor.get('/sign-in')
    expect(shown.text).toContain('Sign in as Rowan Ashdown')
    expect(shown.text).toContain('Regional SFO lead')
  })
})

describe('the sign-in of a browser', () => {
  it('is a cookie that no script reads and no other site sends', async () => {
    const signedIn = await visitor.signIn('reviewer')
    const session = cookiesSet(signedIn).find(cookie => cookie.includes('session='))
    expect(session).toMatch(/HttpOnly/)
    expect(session).toMatch(/SameSite=Lax/)
  })

  it('opens pages and never the API, so that no form can speak to it', async () => {
    const signedIn = await visitor.signIn('reviewer')
    expect((await visitor.get('/cases')).status).toBe(200)
    const api = await request(app.app.getHttpServer())
      .post('/graphql')
      .set('cookie', cookiesSet(signedIn).join('; '))
      .send({ query: '{ me { username } }' })
    expect(api.status).toBe(401)
  })

  it('ends when the token does, and says so', async () => {
    await visitor.signIn('reviewer')
    now = new Date(testNow.getTime() + nineHours)
    const asked = await visitor.get('/cases')
    expect(asked.headers['location']).toBe('/sign-in?return=%2Fcases&ended=yes')
    expect((await visitor.get(asked.headers['location'] as string)).text).toContain('Your sign-in has ended')
  })

  it('ends when the person signs out', async () => {
    await visitor.signIn('reviewer')
    await visitor.post('/sign-out', { _csrf: await visitor.token('/cases') })
    expect((await visitor.get('/cases')).status).toBe(303)
  })
})

describe('a form', () => {
  const typed = { rationale: 'Typed for "ten" minutes <b>', group: ['a', 'b'] }

  it('is not taken without the token of its page, and what was typed is offered again', async () => {
    await visitor.signIn('reviewer')
    const refused = await visitor.post('/sign-out', { ...typed, _csrf: 'wrong' })
    expect(refused.text).toContain('Nothing has been recorded yet')
    expect(hiddenField(refused.text, 'rationale')).toBe('Typed for &quot;ten&quot; minutes &lt;b&gt;')
    expect((await visitor.get('/cases')).status).toBe(200)
  })

  it('of another site is neither taken nor kept', async () => {
    await visitor.signIn('reviewer')
    const refused = await visitor.post('/sign-out', { ...typed, _csrf: 'wrong' }, 'cross-site')
    expect(refused.status).toBe(403)
    expect(refused.text).not.toContain('Typed for')
  })
})

describe('an address that does not exist', () => {
  it('is told as a page to a browser', async () => {
    await visitor.signIn('reviewer')
    const signedIn = await request(app.app.getHttpServer()).get('/nothing-here').set('accept', 'text/html')
    expect(signedIn.status).toBe(303)
  })
})
