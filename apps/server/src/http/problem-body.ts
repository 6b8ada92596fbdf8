import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ApiProblem, statusOf } from '../graphql/errors/api-problem.ts'

export const graphqlPath = '/graphql'

/** Where GraphQL subscriptions are answered, as server-sent events. */
export const streamPath = '/graphql/stream'

/** Answers a request with a problem: in the shape of GraphQL where GraphQL was asked, as plain JSON elsewhere. */
export function sendProblem(problem: ApiProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code, message, fields } = problem
  const correlationId = request.id
  const details = fields === undefined ? {} : { fields }
  const body = [graphqlPath, streamPath].includes(pathOf(request))
    ? { data: null, errors: [{ message, extensions: { code, ...details, correlationId } }] }
    : { status: statusOf[code], code, message, ...details, correlationId }
  return reply.code(statusOf[code]).type('application/json; charset=utf-8').send(body)
}

export function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]!
}
