import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLoopbackHostHeader, type TokenVerifier } from '#access'
import { authenticationHook } from '../access.ts'
import { ApiProblem } from '../graphql/errors/api-problem.ts'
import { graphqlPath, pathOf, sendProblem } from './problem-body.ts'
import { refuseToken } from './refuse-token.ts'
import { isAskedByPage, isForAPage } from '../web/frame/page-route.ts'
import { assetPrefix, refusePage } from '../web/session/page-hooks.ts'
import type { SessionCookie } from '../web/session/session-cookie.ts'

export interface HooksOptions {
  readonly verifier: TokenVerifier
  readonly demo: boolean
  readonly cookie: SessionCookie
}

const quietRoutes = new Set(['/ping', '/health'])

/** What happens around every request, in this order: headers, a demo's own wall, method of GraphQL, sign-in, log line. */
export function addHooks(server: FastifyInstance, options: HooksOptions): void {
  addHeaders(server, options.demo)
  letGoWhenStopping(server)
  if (options.demo) refuseForeignHosts(server)
  refuseGraphqlByGet(server)
  server.addHook(
    'onRequest',
    authenticationHook({
      verifier: options.verifier,
      isPublic: request => isAsset(request) || (options.demo && pathOf(request).startsWith('/graphiql')),
      authorizationOf: request => authorizationOf(request, options.cookie),
      refuse: (refusal, request, reply) => (isForAPage(request) ? refusePage : refuseToken)(refusal, request, reply),
    }),
  )
  logRequests(server)
}

/** Pages take nothing but the cookie, the API nothing but the header; what a page's script asks, either. */
function authorizationOf(request: FastifyRequest, cookie: SessionCookie): string | undefined {
  if (isForAPage(request)) return cookie.authorizationOf(request)
  const { authorization } = request.headers
  return isAskedByPage(request) ? (authorization ?? cookie.authorizationOf(request)) : authorization
}

function isAsset(request: FastifyRequest): boolean {
  return request.routeOptions.url?.startsWith(assetPrefix) === true
}

function addHeaders(server: FastifyInstance, demo: boolean): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    reply.header('cache-control', 'no-store')
    reply.header('x-content-type-options', 'nosniff')
    if (demo) reply.header('x-sfo-demo', 'invented users and cases; reachable from this machine only')
    done()
  })
}

/** A caller that keeps its connection open after its last answer would otherwise hold up the end of the service. */
function letGoWhenStopping(server: FastifyInstance): void {
  let stopping = false
  server.addHook('preClose', done => {
    stopping = true
    done()
  })
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping) reply.header('connection', 'close')
    done(null, payload)
  })
}

/** A web page elsewhere could have its name resolve to loopback and sign in through the visitor's browser. */
function refuseForeignHosts(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (isLoopbackHostHeader(request.headers.host)) return done()
    sendProblem(new ApiProblem('FORBIDDEN', 'The demo answers on a loopback name only.'), request, reply)
  })
}

/** An address is written to the logs of every proxy on the way, and a query names a case. */
function refuseGraphqlByGet(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'POST' || pathOf(request) !== graphqlPath) return done()
    reply.header('allow', 'POST')
    sendProblem(new ApiProblem('GRAPHQL_INVALID', 'Send GraphQL by POST.'), request, reply)
  })
}

/** The route's pattern is logged, never the address: that may name a case. */
function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched'
    const line = { method: request.method, route, status: reply.statusCode, durationMs: Math.round(reply.elapsedTime) }
    request.log[quietRoutes.has(route) ? 'debug' : 'info'](line, 'request')
    done()
  })
}
