import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TokenRefusal } from '#access'

/** Where style, script and images are; open to everybody. */
export const assetPrefix = '/assets/'

export interface PageHooksOptions {
  readonly secure: boolean
  readonly assets: string
}

/** Cookies, form tokens, headers and files of the pages. */
export async function addPageHooks(server: FastifyInstance, { assets, secure }: PageHooksOptions): Promise<void> {
  await server.register(cookie)
  await server.register(csrf, { cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict', secure } })
  await server.register(helmet, { global: false })
  await server.register(files, { root: assets, prefix: assetPrefix, index: false, maxAge: '365d', immutable: true })
}

/**
 * Answers a page's request whose sign-in is not good. An address is sent to the sign-in page and comes back; a form goes
 * on to be read and is refused by the guard, so that the sign-in page can keep what was typed.
 */
export function refusePage(
  refusal: TokenRefusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  request.log.info({ refusal: refusal.kind }, 'sign-in refused')
  if (request.method === 'POST') return undefined
  const reason = refusal.kind === 'missing' ? '' : '&ended=yes'
  return reply.redirect(`/sign-in?return=${encodeURIComponent(request.url)}${reason}`, 303)
}
