import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problemOf } from '../graphql/errors/problem-of.ts'
import { sendProblem } from './problem-body.ts'

/**
 * Turns whatever a controller throws into a problem with a stable code. Errors of GraphQL fields pass through: the error
 * formatter of that server answers and logs them once for the whole response.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<'http' | 'graphql'>() === 'graphql') throw error
    const http = host.switchToHttp()
    const request = http.getRequest<FastifyRequest>()
    const problem = problemOf(error)
    if (problem.code === 'INTERNAL') request.log.error({ err: error }, 'a request failed')
    sendProblem(problem, request, http.getResponse<FastifyReply>())
  }
}
