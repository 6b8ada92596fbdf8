import type { FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import type { TokenRefusal } from '../token-refusal.ts'
import type { TokenVerifier } from '../verify-token.ts'
import type { PublicRouteConfig } from './public.decorator.ts'
import { rememberAccess } from './request-access.ts'

export interface AuthenticationHookOptions {
  readonly verifier: TokenVerifier
  /** Routes open to everybody that no decorator can mark, such as a plugin's own. */
  readonly isPublic?: (request: FastifyRequest) => boolean
  /** Where a request carries its token; its Authorization header unless said otherwise. */
  readonly authorizationOf?: (request: FastifyRequest) => string | undefined
  /**
   * Answers the caller. Where it sends no reply the request goes on as nobody's: the guard refuses it once its body has
   * been read.
   */
  readonly refuse: (refusal: TokenRefusal, request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined
}

/**
 * Authentication in front of every route, before the body is read: a request without a good token reaches neither the
 * GraphQL parser nor introspection, both of which lie outside the guards of the framework. Unknown paths are refused
 * like known ones.
 */
export function authenticationHook(options: AuthenticationHookOptions): onRequestAsyncHookHandler {
  const { authorizationOf = request => request.headers.authorization } = options
  return async (request, reply) => {
    if (isMarkedPublic(request) || options.isPublic?.(request)) {
      rememberAccess(request, { kind: 'public' })
      return
    }
    const verifyAgain = () => options.verifier.verify(authorizationOf(request))
    const verified = await verifyAgain()
    if (!verified.ok) return options.refuse(verified.error, request, reply)
    rememberAccess(request, { kind: 'signed-in', principal: verified.value, verifyAgain })
  }
}

function isMarkedPublic(request: FastifyRequest): boolean {
  const config = request.routeOptions.config as PublicRouteConfig | undefined
  return config?.public === true
}
