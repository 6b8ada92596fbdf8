import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import type { TokenRefusal } from '../token-refusal.ts'
import type { TokenVerifier } from '../verify-token.ts'
import type { PublicRouteConfig } from './public.decorator.ts'
import { rememberAccess } from './request-access.ts'

export interface AuthenticationHookOptions {
  readonly verifier: TokenVerifier
  /** Routes open to everybody that no decorator can mark, such as a plugin's own. */
  readonly isPublic?: (request: FastifyRequest) => boolean
  /** Answers the caller. Must send the reply. */
  readonly refuse: (refusal: TokenRefusal, request: FastifyRequest, reply: FastifyReply) => FastifyReply
}

/**
 * Authentication in front of every route, before the body is read: a request without a good token reaches neither the
 * GraphQL parser nor introspection, both of which lie outside the guards of the framework. Unknown paths are refused
 * like known ones.
 */
export function authenticationHook(options: AuthenticationHookOptions): onRequestAsyncHookHandler {
  return async (request, reply) => {
    if (isMarkedPublic(request) || options.isPublic?.(request)) {
      rememberAccess(request, { kind: 'public' })
      return
    }
    const verified = await options.verifier.verify(request.headers.authorization)
    if (!verified.ok) return options.refuse(verified.error, request, reply)
    rememberAccess(request, { kind: 'signed-in', principal: verified.value })
  }
}

function isMarkedPublic(request: FastifyRequest): boolean {
  const config = request.routeOptions.config as PublicRouteConfig | undefined
  return config?.public === true
}
