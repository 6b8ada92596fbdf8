import type { IncomingMessage } from 'node:http'
import type { Principal } from '../principal.ts'
import type { Result } from '../result.ts'
import type { TokenRefusal } from '../token-refusal.ts'

/** What the authentication hook found out about a request, before any handler saw it. */
export type RequestAccess =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'signed-in'
      readonly principal: Principal
      /** Judges the same credentials anew, for an answer that goes on for longer than they may be good. */
      readonly verifyAgain: () => Promise<Result<Principal, TokenRefusal>>
    }

/** The part of a Fastify request that access is tied to. */
export interface RequestLike {
  readonly raw: IncomingMessage
}

const accessOf = new WeakMap<IncomingMessage, RequestAccess>()

/** Called by the authentication hook only. */
export function rememberAccess(request: RequestLike, access: RequestAccess): void {
  accessOf.set(request.raw, access)
}

/** What the hook found; undefined when the hook never ran, which the guard treats as a refusal. */
export function accessFor(request: RequestLike | undefined): RequestAccess | undefined {
  return request?.raw === undefined ? undefined : accessOf.get(request.raw)
}

/** The signed-in person behind a request, if any. */
export function principalFor(request: RequestLike | undefined): Principal | undefined {
  const access = accessFor(request)
  return access?.kind === 'signed-in' ? access.principal : undefined
}
