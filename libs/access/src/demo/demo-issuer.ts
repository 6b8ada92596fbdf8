import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { isLoopback } from '../loopback.ts'
import { failed, ok, type Result } from '../result.ts'
import { authorityOf } from '../roles.ts'
import { createTokenVerifier, localKeys, type TokenVerifier } from '../verify-token.ts'
import { demoUsers, type DemoUser } from './demo-users.ts'

export const demoIssuerName = 'urn:sfo-review:demo'

const lifetimeSeconds = 8 * 60 * 60
const algorithm = 'RS256'

/** An OAuth2 token answer. */
export interface IssuedToken {
  readonly access_token: string
  readonly token_type: 'bearer'
  readonly expires_in: number
}

export interface DemoIssuer {
  readonly users: readonly DemoUser[]
  /** A token for one of the invented users, or the names that would have done. */
  signIn(
    user: string,
  ): Promise<Result<IssuedToken, { readonly kind: 'unknown-user'; readonly users: readonly string[] }>>
  /** Accepts this issuer's tokens and no others. */
  readonly verifier: TokenVerifier
}

/** Why there is no demo issuer. */
export type DemoRefusal =
  | { readonly kind: 'not-started-as-demo' }
  /** Others could reach the service and sign in as anybody. */
  | { readonly kind: 'not-on-loopback'; readonly host: string }

export interface DemoIssuerOptions {
  readonly startedAsDemo: boolean
  /** The address that the service listens on. */
  readonly host: string
  readonly now: () => Date
  /** Everybody there is in the demo unless said otherwise. */
  readonly users?: readonly DemoUser[]
}

/**
 * An issuer of tokens for invented users, whose key pair is made here and never leaves memory: a restart ends every
 * demo session. Refused unless the process was started as a demo and listens on a loopback address.
 */
export async function createDemoIssuer(options: DemoIssuerOptions): Promise<Result<DemoIssuer, DemoRefusal>> {
  if (!options.startedAsDemo) return failed({ kind: 'not-started-as-demo' })
  if (!isLoopback(options.host)) return failed({ kind: 'not-on-loopback', host: options.host })

  const { users = demoUsers } = options
  const { publicKey, privateKey } = await generateKeyPair(algorithm)
  const keyId = randomUUID()
  const publicJwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' }
  const keys = localKeys({ keys: [publicJwk] })

  return ok({
    users,
    verifier: createTokenVerifier({ keys, issuer: demoIssuerName, now: options.now }),
    async signIn(name) {
      const user = users.find(each => each.user === name)
      if (!user) return failed({ kind: 'unknown-user', users: users.map(each => each.user) })
      const issuedAt = Math.floor(options.now().getTime() / 1000)
      const token = await new SignJWT(claimsOf(user))
        .setProtectedHeader({ alg: algorithm, kid: keyId, typ: 'JWT' })
        .setIssuer(demoIssuerName)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .setJti(randomUUID())
        .sign(privateKey)
      return ok({ access_token: token, token_type: 'bearer', expires_in: lifetimeSeconds })
    },
  })
}

function claimsOf(user: DemoUser): Record<string, unknown> {
  const username = `DEMO_${user.user.toUpperCase().replaceAll('-', '_')}`
  return {
    sub: username,
    user_name: username,
    name: user.name,
    auth_source: 'delius',
    authorities: [authorityOf[user.role]],
    client_id: 'sfo-review-demo',
    grant_type: 'demo',
    scope: ['read', 'write'],
    ...(user.staffId === undefined ? {} : { staff_code: user.staffId }),
  }
}
