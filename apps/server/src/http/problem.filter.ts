import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { problemOf } from '../graphql/errors/problem-of.ts'
import { isForAPage } from '../web/frame/page-route.ts'
import { PageFilter } from '../web/frame/page.filter.ts'
import { sendProblem } from './problem-body.ts'

/**
 * Turns whatever a controller throws into a problem with a stable code, as a page where a page was asked for. Errors of
 * GraphQL fields pass through: the error formatter of that server answers and logs them once for the whole response.
 */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly pages: PageFilter) {}

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<'http' | 'graphql'>() === 'graphql') throw error
    const http = host.switchToHttp()
    const request = http.getRequest<FastifyRequest>()
    if (isForAPage(request)) return this.pages.catch(error, host)
    const problem = problemOf(error)
    if (problem.code === 'INTERNAL') request.log.error({ err: error }, 'a request failed')
    sendProblem(problem, request, http.getResponse<FastifyReply>())
  }
}
