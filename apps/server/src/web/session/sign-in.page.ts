import { Body, Inject, Optional, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DemoIssuer } from '#access'
import { DEMO_ISSUER } from '../../composition/tokens.ts'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { type PageAnswer, redirect } from '../frame/page-answer.ts'
import { Pages, PublicPageGet, PublicPagePost } from '../frame/pages.decorator.ts'
import { isFromThisService } from './from-this-service.ts'
import { keptFormOf } from './kept-form.ts'
import { returnPath } from './return-path.ts'
import { SessionCookie } from './session-cookie.ts'
import { signInPage } from './sign-in-answer.ts'
import { resendPage } from './unfinished-form.ts'

@Pages()
export class SignInPage {
  constructor(
    private readonly cookie: SessionCookie,
    @Optional() @Inject(DEMO_ISSUER) private readonly issuer: DemoIssuer | undefined,
  ) {}

  @PublicPageGet('sign-in')
  show(@Query('return') returnTo: unknown, @Query('ended') ended: unknown): PageAnswer {
    return signInPage({ users: this.issuer?.users ?? [], returnTo: returnPath(returnTo), ended: ended === 'yes' })
  }

  @PublicPagePost('sign-in')
  async signIn(
    @Body() body: Readonly<Record<string, unknown>>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    if (this.issuer === undefined) throw new ApiProblem('NOT_FOUND', 'There is no sign-in by form outside a demo.')
    const token = await this.issuer.signIn(String(body['user']))
    if (!token.ok) throw new ApiProblem('BAD_USER_INPUT', `user must be one of ${token.error.users.join(', ')}`)
    this.cookie.write(reply, token.value.access_token, token.value.expires_in)
    const kept = isFromThisService(request) ? keptFormOf(body) : undefined
    return kept === undefined ? redirect(returnPath(body['return'])) : resendPage(kept)
  }

  @PublicPagePost('sign-out')
  signOut(@Res({ passthrough: true }) reply: FastifyReply): PageAnswer {
    this.cookie.clear(reply)
    return redirect('/sign-in')
  }
}
