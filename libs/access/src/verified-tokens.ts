import { hash } from 'node:crypto'
import type { JWTPayload } from 'jose'
import type { Principal } from './principal.ts'

/**
 * How long a good token counts as good without looking at its signature again. The issuer's keys are themselves kept for
 * longer than this, so that a key which is withdrawn is believed hardly longer than without.
 */
const trustedForMs = 30_000
const mostKept = 1000

/** Within which a token counts as not yet expired, for clocks that differ; the same as when it is verified. */
export const clockToleranceSeconds = 5

interface Verified {
  readonly principal: Principal
  readonly at: number
  readonly expires: number
}

/**
 * The tokens verified last, known by their hash so that none can be read out of memory here. Only good ones are kept:
 * whoever is refused is judged anew each time.
 */
export class VerifiedTokens {
  readonly #kept = new Map<string, Verified>()

  /** The person behind a token that was found good a short time ago and has not expired since. */
  find(token: string, now: Date): Principal | undefined {
    const key = keyOf(token)
    const found = this.#kept.get(key)
    if (!found) return undefined
    const age = now.getTime() - found.at
    if (age >= 0 && age < trustedForMs && !hasExpired(found.expires, now)) return found.principal
    this.#kept.delete(key)
    return undefined
  }

  keep(token: string, principal: Principal, { exp }: Pick<JWTPayload, 'exp'>, now: Date): void {
    if (exp === undefined) return
    this.#kept.set(keyOf(token), { principal, at: now.getTime(), expires: exp })
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!)
  }
}

function hasExpired(expires: number, now: Date): boolean {
  return expires <= Math.floor(now.getTime() / 1000) - clockToleranceSeconds
}

function keyOf(token: string): string {
  return hash('sha256', token, 'base64')
}
