import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { base64url, type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose'
import { allRoles, authorityOf } from './roles.ts'
import { createTokenVerifier, localKeys, remoteKeys } from './verify-token.ts'

const issuer = 'https://sign-in.example/auth/issuer'
const now = new Date('2026-03-02T10:00:00Z')
const nowSeconds = now.getTime() / 1000

const claims = {
  sub: 'A_PERSON',
  user_name: 'A_PERSON',
  name: 'Ana Person',
  auth_source: 'delius',
  authorities: ['ROLE_PROBATION', authorityOf.manager],
  client_id: 'a-client',
  jti: 'token-1',
}

let rsa: { publicKey: CryptoKey; privateKey: CryptoKey }
let elliptic: { publicKey: CryptoKey; privateKey: CryptoKey }
let stranger: { publicKey: CryptoKey; privateKey: CryptoKey }
let keySet: JSONWebKeySet

beforeAll(async () => {
  rsa = await generateKeyPair('RS256', { extractable: true })
  elliptic = await generateKeyPair('ES256', { extractable: true })
  stranger = await generateKeyPair('RS256')
  keySet = {
    keys: [
      { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256' },
      { ...(await exportJWK(elliptic.publicKey)), kid: 'ec', alg: 'ES256' },
    ],
  }
})

interface TokenOptions {
  readonly claims?: Record<string, unknown>
  readonly key?: CryptoKey | Uint8Array
  readonly alg?: string
  readonly kid?: string
  readonly issuer?: string
  readonly expires?: number
  readonly audience?: string
}

function sign(options: TokenOptions = {}): Promise<string> {
  const token = new SignJWT({ ...claims, ...options.claims })
    .setProtectedHeader({ alg: options.alg ?? 'RS256', kid: options.kid ?? 'rsa' })
    .setIssuer(options.issuer ?? issuer)
    .setIssuedAt(nowSeconds - 60)
    .setExpirationTime(options.expires ?? nowSeconds + 600)
  if (options.audience) token.setAudience(options.audience)
  return token.sign(options.key ?? rsa.privateKey)
}

function verify(token: string, audience?: string) {
  const options = { keys: localKeys(keySet), issuer, now: () => now, ...(audience ? { audience } : {}) }
  return createTokenVerifier(options).verify(`Bearer ${token}`)
}

describe('a good token', () => {
  it('gives the person, the client behind them and the roles this service knows', async () => {
    expect(await verify(await sign({ claims: { staff_code: 'N99A201' } }))).toEqual({
      ok: true,
      value: {
        username: 'A_PERSON',
        clientId: 'a-client',
        name: 'Ana Person',
        staffId: 'N99A201',
        authSource: 'delius',
        roles: ['manager'],
        tokenId: 'token-1',
      },
    })
  })

  it('may be signed with ES256', async () => {
    expect((await verify(await sign({ alg: 'ES256', kid: 'ec', key: elliptic.privateKey }))).ok).toBe(true)
  })

  it('needs no name, and none is made up', async () => {
    const verified = await verify(await sign({ claims: { name: undefined, auth_source: undefined } }))
    expect(verified).toMatchObject({ ok: true, value: { username: 'A_PERSON', authSource: 'none' } })
    expect(verified.ok && 'name' in verified.value).toBe(false)
  })
})

describe('a token that is refused', () => {
  const refused = (kind: string) => ({ ok: false, error: { kind } })

  it('was never sent', async () => {
    const verifier = createTokenVerifier({ keys: localKeys(keySet), issuer, now: () => now })
    expect(await verifier.verify(undefined)).toEqual(refused('missing'))
    expect(await verifier.verify('Basic dXNlcjpwYXNz')).toEqual(refused('missing'))
  })

  it.each(['', 'nonsense', 'a.b.c', 'a.b', '😀', 'x'.repeat(20_000)])('is no token: %.20s', async text => {
    expect(await verify(text)).toEqual(refused('malformed'))
  })

  it('has expired', async () => {
    expect(await verify(await sign({ expires: nowSeconds - 60 }))).toEqual(refused('expired'))
  })

  it('comes from another issuer', async () => {
    expect(await verify(await sign({ issuer: 'https://elsewhere.example' }))).toEqual(refused('wrong-issuer'))
  })

  it('is meant for another audience, where one is configured', async () => {
    expect(await verify(await sign({ audience: 'another-service' }), 'sfo-review')).toEqual(refused('wrong-audience'))
    expect((await verify(await sign({ audience: 'sfo-review' }), 'sfo-review')).ok).toBe(true)
  })

  it('is signed with a key nobody published, or claims a published one', async () => {
    expect(await verify(await sign({ key: stranger.privateKey, kid: 'stranger' }))).toEqual(refused('unknown-key'))
    expect(await verify(await sign({ key: stranger.privateKey }))).toEqual(refused('signature'))
  })

  it('was altered after signing', async () => {
    const [header, , signature] = (await sign()).split('.')
    const body = base64url.encode(
      JSON.stringify({ ...claims, iss: issuer, exp: nowSeconds + 600, name: 'Somebody Else' }),
    )
    expect(await verify(`${header}.${body}.${signature}`)).toEqual(refused('signature'))
  })

  it('is unsigned, with algorithm none', async () => {
    const header = base64url.encode(JSON.stringify({ alg: 'none' }))
    const body = base64url.encode(JSON.stringify({ ...claims, iss: issuer, exp: nowSeconds + 600 }))
    expect((await verify(`${header}.${body}.`)).ok).toBe(false)
    expect(await verify(`${header}.${body}.AAAA`)).toEqual(refused('algorithm'))
  })

  it('uses the published key as a shared secret with HS256', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(rsa.publicKey))
    expect(await verify(await sign({ alg: 'HS256', key: secret }))).toEqual(refused('algorithm'))
  })

  it.each(['user_name', 'client_id', 'authorities'])('lacks %s', async claim => {
    expect(await verify(await sign({ claims: { [claim]: undefined } }))).toEqual({
      ok: false,
      error: { kind: 'incomplete', claim },
    })
  })

  it('belongs to somebody who has no role here, whatever else they hold', async () => {
    const known = new Set(Object.values(authorityOf))
    const anyOther = fc
      .oneof(
        fc.string(),
        fc.constantFrom('ROLE_PROBATION', 'ROLE_ADMIN', 'ROLE_SFO_REVIEW', 'role_sfo_review__reviewer', 'reviewer'),
        fc.constantFrom(...allRoles),
        fc.constantFrom(...known).map(authority => authority.replace('ROLE_', '')),
      )
      .filter(authority => !known.has(authority))
    await fc.assert(
      fc.asyncProperty(fc.array(anyOther), async authorities => {
        expect(await verify(await sign({ claims: { authorities } }))).toEqual(refused('no-known-role'))
      }),
      { numRuns: 40 },
    )
  })
})

describe('keys published at an address', () => {
  it('are fetched, and nobody is let in while they cannot be', async () => {
    let up = false
    const server = createServer((_, response) => {
      response.statusCode = up ? 200 : 503
      response.end(JSON.stringify(keySet))
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    try {
      const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`)
      const authorization = `Bearer ${await sign()}`
      const while503 = createTokenVerifier({ keys: remoteKeys(url), issuer, now: () => now })
      expect(await while503.verify(authorization)).toEqual({ ok: false, error: { kind: 'keys-unavailable' } })
      up = true
      const whileUp = createTokenVerifier({ keys: remoteKeys(url), issuer, now: () => now })
      expect((await whileUp.verify(authorization)).ok).toBe(true)
    } finally {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  })
})
