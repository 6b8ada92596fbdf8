import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Optional } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DemoIssuer } from '#access'
import { DEMO_ISSUER } from '../../composition/tokens.ts'
import { statusOf } from '../../graphql/errors/api-problem.ts'
import { problemOf } from '../../graphql/errors/problem-of.ts'
import { problemPage } from '../problems/problem-page.ts'
import { FormNotTaken } from '../session/form-not-taken.ts'
import { OutsideSignIn } from '../session/outside-sign-in.ts'
import { returnPath } from '../session/return-path.ts'
import { signInPage } from '../session/sign-in-answer.ts'
import { resendPage, unfinishedForm } from '../session/unfinished-form.ts'
import type { PageAnswer } from './page-answer.ts'
import { Renderer } from './renderer.ts'

/** Shows whatever a page's handler throws as a page of its own, in words for a person. */
@Catch()
@Injectable()
export class PageFilter implements ExceptionFilter {
  constructor(
    private readonly renderer: Renderer,
    @Optional() @Inject(DEMO_ISSUER) private readonly issuer: DemoIssuer | undefined,
    @Optional() @Inject(OutsideSignIn) private readonly outside: OutsideSignIn | undefined,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const request = http.getRequest<FastifyRequest>()
    const reply = http.getResponse<FastifyReply>()
    void reply.send(this.renderer.answer(this.pageFor(error, request), reply))
  }

  private pageFor(error: unknown, request: FastifyRequest): PageAnswer {
    if (error instanceof FormNotTaken) return resendPage(unfinishedForm(request))
    const problem = problemOf(error)
    if (problem.code === 'INTERNAL') request.log.error({ err: error }, 'a page failed')
    if (problem.code === 'UNAUTHENTICATED') return this.signInAgain(request)
    return problemPage(problem, request.id)
  }

  private signInAgain(request: FastifyRequest): PageAnswer {
    const returnTo = returnPath(request.method === 'GET' ? request.url : undefined)
    const outside = this.outside !== undefined
    const users = this.issuer?.users ?? []
    return signInPage(
      { users, outside, returnTo, ended: true, kept: unfinishedForm(request) },
      statusOf.UNAUTHENTICATED,
    )
  }
}
