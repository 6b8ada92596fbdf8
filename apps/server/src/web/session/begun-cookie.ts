import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BegunSignIn } from './outside-sign-in.ts'

const name = '__Host-sfo-review.sign-in'
const tenMinutes = 10 * 60
const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: true } as const

/** Keeps a sign-in that has begun with the browser it began in, for the minutes that signing in takes. */
export function keepBegun(reply: FastifyReply, begun: BegunSignIn): void {
  void reply.setCookie(name, JSON.stringify(begun), { ...options, maxAge: tenMinutes })
}

/** The sign-in that this browser began, once; undefined where it began none, or too long ago. */
export function takeBegun(request: FastifyRequest, reply: FastifyReply): BegunSignIn | undefined {
  const kept = request.server.parseCookie(request.headers.cookie ?? '')[name]
  void reply.clearCookie(name, options)
  if (kept === undefined) return undefined
  try {
    const { state, verifier, returnTo } = JSON.parse(kept) as Record<string, unknown>
    const texts = [state, verifier, returnTo].every(each => typeof each === 'string')
    return texts ? { state: String(state), verifier: String(verifier), returnTo: String(returnTo) } : undefined
  } catch {
    return undefined
  }
}
