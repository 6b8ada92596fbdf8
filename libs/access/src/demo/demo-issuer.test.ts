import { describe, expect, it } from '@jest/globals'
import { createDemoIssuer, type DemoIssuer } from './demo-issuer.ts'

let moment = new Date('2026-03-02T10:00:00Z')
const now = () => moment
const loopback = { startedAsDemo: true, host: '127.0.0.1', now }

async function issuer(): Promise<DemoIssuer> {
  const created = await createDemoIssuer(loopback)
  if (!created.ok) throw new Error(created.error.kind)
  return created.value
}

describe('the demo issuer', () => {
  it('gives every invented user a token that this process accepts', async () => {
    const demo = await issuer()
    for (const user of demo.users) {
      const token = await demo.signIn(user.user)
      if (!token.ok) throw new Error(`no token for ${user.user}`)
      const verified = await demo.verifier.verify(`Bearer ${token.value.access_token}`)
      expect(verified).toMatchObject({ ok: true, value: { name: user.name, roles: [user.role] } })
      expect(verified.ok && verified.value.staffId).toBe(user.staffId)
    }
  })

  it('names the users there are when asked for another', async () => {
    const answer = await (await issuer()).signIn('nobody')
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unknown-user' } })
    expect(!answer.ok && answer.error.users).toContain('reviewer')
  })

  it('is forgotten at a restart: another process refuses its tokens', async () => {
    const token = await (await issuer()).signIn('reviewer')
    const verified = await (await issuer()).verifier.verify(`Bearer ${token.ok && token.value.access_token}`)
    expect(verified).toEqual({ ok: false, error: { kind: 'unknown-key' } })
  })

  it('gives tokens that end', async () => {
    const demo = await issuer()
    const token = await demo.signIn('reviewer')
    const started = moment
    moment = new Date(started.getTime() + 9 * 3600 * 1000)
    const verified = await demo.verifier.verify(`Bearer ${token.ok && token.value.access_token}`)
    moment = started
    expect(verified).toEqual({ ok: false, error: { kind: 'expired' } })
  })

  it('does not exist outside a demo', async () => {
    const refused = await createDemoIssuer({ ...loopback, startedAsDemo: false })
    expect(refused).toEqual({ ok: false, error: { kind: 'not-started-as-demo' } })
  })

  it.each(['0.0.0.0', '::', '10.1.2.3', 'sfo-review.example', '128.0.0.1', '127.0.0.1.example'])(
    'does not exist where others can reach it: %s',
    async host => {
      const refused = await createDemoIssuer({ ...loopback, host })
      expect(refused).toEqual({ ok: false, error: { kind: 'not-on-loopback', host } })
    },
  )
})
