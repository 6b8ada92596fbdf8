import type { JWTPayload } from 'jose'
import type { Principal } from './principal.ts'
import { failed, ok, type Result } from './result.ts'
import { rolesFrom } from './roles.ts'
import type { TokenRefusal } from './token-refusal.ts'

/**
 * Reads a principal from the claims of a verified token, under the names HMPPS Auth uses. `user_name` and `client_id`
 * are required: an act in this service has a person and a client behind it. `staff_code` is not a claim HMPPS Auth
 * issues by itself; where it is absent the person counts as named in no entry.
 */
export function principalFrom(claims: JWTPayload): Result<Principal, TokenRefusal> {
  const username = textOf(claims['user_name'])
  if (username === undefined) return failed({ kind: 'incomplete', claim: 'user_name' })
  const clientId = textOf(claims['client_id'])
  if (clientId === undefined) return failed({ kind: 'incomplete', claim: 'client_id' })
  const authorities = claims['authorities']
  if (!Array.isArray(authorities)) return failed({ kind: 'incomplete', claim: 'authorities' })

  const roles = rolesFrom(authorities.filter(authority => typeof authority === 'string'))
  if (roles.length === 0) return failed({ kind: 'no-known-role' })

  const name = textOf(claims['name'])
  const staffId = textOf(claims['staff_code'])
  const tokenId = textOf(claims.jti)
  return ok({
    username,
    clientId,
    authSource: textOf(claims['auth_source']) ?? 'none',
    roles,
    ...(name === undefined ? {} : { name }),
    ...(staffId === undefined ? {} : { staffId }),
    ...(tokenId === undefined ? {} : { tokenId }),
  })
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== '' ? claim : undefined
}
