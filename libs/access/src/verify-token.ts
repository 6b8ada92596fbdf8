import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose'
import { principalFrom } from './claims.ts'
import type { Principal } from './principal.ts'
import { failed, ok, type Result } from './result.ts'
import type { TokenRefusal } from './token-refusal.ts'
import { clockToleranceSeconds, VerifiedTokens } from './verified-tokens.ts'

/** Where the issuer's public keys come from. */
export type TokenKeys = JWTVerifyGetKey

export interface TokenVerifierOptions {
  readonly keys: TokenKeys
  readonly issuer: string
  /** Checked only where given: HMPPS Auth tokens carry an audience for some clients only. */
  readonly audience?: string
  /** The present moment; expiry is judged by it. */
  readonly now: () => Date
}

export interface TokenVerifier {
  /** The principal behind an Authorization header, or why there is none. Never throws. */
  verify(authorization: string | undefined): Promise<Result<Principal, TokenRefusal>>
}

const longestHeader = 16 * 1024
const bearer = /^Bearer +([A-Za-z0-9\-._~+/]+=*) *$/i

/** Keys published at a URL, fetched when first needed, kept for ten minutes and fetched again for an unknown key. */
export function remoteKeys(url: URL): TokenKeys {
  return createRemoteJWKSet(url, { timeoutDuration: 3000, cooldownDuration: 30_000, cacheMaxAge: 600_000 })
}

/** A key set held in memory. */
export function localKeys(keySet: JSONWebKeySet): TokenKeys {
  return createLocalJWKSet(keySet)
}

/**
 * A verifier of OAuth2 bearer tokens. Only RS256 and ES256 are taken, so that a public key can never serve as an HMAC
 * secret and an unsigned token is never read. It does not ask the issuer whether a token was revoked: a token is good
 * until it expires. Within half a minute the same token is not verified twice; whether it has expired is always looked at.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const verified = new VerifiedTokens()
  return {
    async verify(authorization) {
      if (authorization === undefined || !/^Bearer\b/i.test(authorization)) return failed({ kind: 'missing' })
      const token = authorization.length > longestHeader ? undefined : bearer.exec(authorization)?.[1]
      if (token === undefined) return failed({ kind: 'malformed' })
      const now = options.now()
      const before = verified.find(token, now)
      if (before) return ok(before)
      try {
        const { payload } = await jwtVerify(token, options.keys, {
          issuer: options.issuer,
          ...(options.audience === undefined ? {} : { audience: options.audience }),
          algorithms: ['RS256', 'ES256'],
          requiredClaims: ['exp'],
          clockTolerance: clockToleranceSeconds,
          currentDate: now,
        })
        const principal = principalFrom(payload)
        if (principal.ok) verified.keep(token, principal.value, payload, now)
        return principal
      } catch (error) {
        return failed(refusalFor(error))
      }
    },
  }
}

function refusalFor(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return { kind: 'expired' }
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error)
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return { kind: 'algorithm' }
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return { kind: 'unknown-key' }
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return { kind: 'signature' }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return { kind: 'malformed' }
  return { kind: 'keys-unavailable' }
}

function claimRefusal(error: errors.JWTClaimValidationFailed): TokenRefusal {
  switch (error.claim) {
    case 'iss':
      return { kind: 'wrong-issuer' }
    case 'aud':
      return { kind: 'wrong-audience' }
    case 'nbf':
      return { kind: 'not-yet-valid' }
    default:
      return { kind: 'incomplete', claim: error.claim }
  }
}
