import type { FastifyReply, FastifyRequest } from 'fastify'
import { describeTokenRefusal, type TokenRefusal } from '#access'
import { ApiProblem } from '../graphql/errors/api-problem.ts'
import { sendProblem } from './problem-body.ts'

/** Answers a request whose token gives no principal, and logs the kind of refusal. */
export function refuseToken(refusal: TokenRefusal, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.log[refusal.kind === 'keys-unavailable' ? 'error' : 'info']({ refusal: refusal.kind }, 'sign-in refused')
  const problem = new ApiProblem(codeOf(refusal), describeTokenRefusal(refusal))
  if (problem.code === 'UNAUTHENTICATED') {
    reply.header('www-authenticate', refusal.kind === 'missing' ? 'Bearer' : 'Bearer error="invalid_token"')
  }
  return sendProblem(problem, request, reply)
}

function codeOf(refusal: TokenRefusal): ApiProblem['code'] {
  if (refusal.kind === 'no-known-role') return 'FORBIDDEN'
  return refusal.kind === 'keys-unavailable' ? 'UNAVAILABLE' : 'UNAUTHENTICATED'
}
