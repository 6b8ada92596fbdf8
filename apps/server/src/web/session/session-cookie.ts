import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * The sign-in of a browser: the bearer token itself, in a cookie that no script can read. Only pages look at it; the API
 * takes no cookie, so that no form on another site can speak to it. No server keeps a session.
 */
export class SessionCookie {
  private readonly secure: boolean

  /** @param secure - whether browsers reach the service by HTTPS; false for a demo on loopback only. */
  constructor(secure: boolean) {
    this.secure = secure
  }

  private get name(): string {
    return this.secure ? '__Host-sfo-review.session' : 'sfo-review.session'
  }

  private get options(): CookieSerializeOptions {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure }
  }

  /** What the request would have had as its Authorization header; undefined where there is no cookie. */
  authorizationOf(request: FastifyRequest): string | undefined {
    const token = request.server.parseCookie(request.headers.cookie ?? '')[this.name]
    return token === undefined || token === '' ? undefined : `Bearer ${token}`
  }

  write(reply: FastifyReply, token: string, expiresInSeconds: number): void {
    void reply.setCookie(this.name, token, { ...this.options, maxAge: expiresInSeconds })
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options)
  }
}
