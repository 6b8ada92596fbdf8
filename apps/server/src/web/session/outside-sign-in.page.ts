import { Inject, Optional, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { page, type PageAnswer, redirect } from '../frame/page-answer.ts'
import { Pages, PublicPageGet } from '../frame/pages.decorator.ts'
import { takeBegun } from './begun-cookie.ts'
import { OutsideSignIn } from './outside-sign-in.ts'
import { returnPath } from './return-path.ts'
import { SessionCookie } from './session-cookie.ts'

/** Where browsers come back to from the sign-in service. */
@Pages()
export class OutsideSignInPage {
  constructor(
    private readonly cookie: SessionCookie,
    @Optional() @Inject(OutsideSignIn) private readonly outside: OutsideSignIn | undefined,
  ) {}

  @PublicPageGet('sign-in/callback')
  async finish(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageAnswer> {
    if (this.outside === undefined) throw new ApiProblem('NOT_FOUND', 'Nobody signs in elsewhere for this service.')
    const begun = takeBegun(request, reply)
    if (begun === undefined) return notSignedIn()
    try {
      const { token, expiresInSeconds } = await this.outside.finish(request.url, begun)
      this.cookie.write(reply, token, expiresInSeconds)
    } catch (error) {
      request.log.warn({ err: error }, 'a sign-in was not completed')
      return notSignedIn()
    }
    return redirect(returnPath(begun.returnTo))
  }
}

function notSignedIn(): PageAnswer {
  return page({ template: 'session/not-signed-in.njk', title: 'You are not signed in', status: 401, model: {} })
}
