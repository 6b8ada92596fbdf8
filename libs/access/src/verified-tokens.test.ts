import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { authorityOf } from './roles.ts'
import { createTokenVerifier, localKeys, type TokenKeys, type TokenVerifier } from './verify-token.ts'

const issuer = 'https://sign-in.example/auth/issuer'
const start = Date.parse('2026-03-02T10:00:00Z')

let privateKey: CryptoKey
let keys: jest.MockedFunction<TokenKeys>
let verifier: TokenVerifier
let now: number

beforeEach(async () => {
  const pair = await generateKeyPair('ES256')
  privateKey = pair.privateKey
  const known = localKeys({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'ec', alg: 'ES256' }] })
  keys = jest.fn(known)
  now = start
  verifier = createTokenVerifier({ keys, issuer, now: () => new Date(now) })
})

async function header(claims: Record<string, unknown> = {}, expires = start + 600_000): Promise<string> {
  const token = await new SignJWT({ user_name: 'A', client_id: 'c', authorities: [authorityOf.manager], ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'ec' })
    .setIssuer(issuer)
    .setExpirationTime(expires / 1000)
    .sign(privateKey)
  return `Bearer ${token}`
}

async function outcome(authorization: string): Promise<string> {
  const verified = await verifier.verify(authorization)
  return verified.ok ? verified.value.username : verified.error.kind
}

describe('a token that was found good', () => {
  it('is not verified again a moment later', async () => {
    const token = await header()
    expect([await outcome(token), await outcome(token)]).toEqual(['A', 'A'])
    expect(keys).toHaveBeenCalledTimes(1)
  })

  it('is verified again after half a minute, and where the clock went back', async () => {
    const token = await header()
    await outcome(token)
    now += 30_000
    await outcome(token)
    expect(keys).toHaveBeenCalledTimes(2)
    now -= 1
    await outcome(token)
    expect(keys).toHaveBeenCalledTimes(3)
  })

  it('ends at its expiry to the second, as one that is verified for the first time', async () => {
    const token = await header({}, start + 10_000)
    await outcome(token)
    now = start + 14_999
    expect(await outcome(token)).toBe('A')
    now = start + 15_000
    expect(await outcome(token)).toBe('expired')
    expect(await outcome(token)).toBe('expired')
  })

  it('says nothing about another one, however alike', async () => {
    const token = await header()
    await outcome(token)
    const other = await header({ user_name: 'B' })
    const [head, , signature] = token.slice(7).split('.')
    const forged = `Bearer ${head}.${other.split('.')[1]}.${signature}`
    expect(await outcome(other)).toBe('B')
    expect(await outcome(forged)).toBe('signature')
  })

  it('is believed no longer than that once its key is withdrawn', async () => {
    const token = await header()
    await outcome(token)
    keys.mockImplementation(localKeys({ keys: [] }))
    now += 30_000
    expect(await outcome(token)).toBe('unknown-key')
  })
})

describe('a token that was refused', () => {
  it('is judged anew each time', async () => {
    const token = await header({ authorities: ['ROLE_OTHER'] })
    expect([await outcome(token), await outcome(token)]).toEqual(['no-known-role', 'no-known-role'])
    expect(keys).toHaveBeenCalledTimes(2)
  })
})

it('are many, the oldest is let go and verified again', async () => {
  const first = await header()
  await outcome(first)
  for (let other = 0; other < 1000; other++) await outcome(await header({ jti: String(other) }))
  keys.mockClear()
  await outcome(first)
  expect(keys).toHaveBeenCalledTimes(1)
})
