import { Body, Inject, Optional, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DemoIssuer } from '#access'
import { DEMO_ISSUER } from '../../composition/tokens.ts'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { page, type PageAnswer, redirect } from '../frame/page-answer.ts'
import { PageGet, Pages, PublicPageGet, PublicPagePost } from '../frame/pages.decorator.ts'
import { keepBegun } from './begun-cookie.ts'
import { isFromThisService } from './from-this-service.ts'
import { keptFormOf } from './kept-form.ts'
import { OutsideSignIn } from './outside-sign-in.ts'
import { returnPath } from './return-path.ts'
import { SessionCookie } from './session-cookie.ts'
import { signInPage } from './sign-in-answer.ts'
import { resendPage } from './unfinished-form.ts'

@Pages()
export class SignInPage {
  constructor(
    private readonly cookie: SessionCookie,
    @Optional() @Inject(DEMO_ISSUER) private readonly issuer: DemoIssuer | undefined,
    @Optional() @Inject(OutsideSignIn) private readonly outside: OutsideSignIn | undefined,
  ) {}

  @PublicPageGet('sign-in')
  async show(
    @Query('return') returnTo: unknown,
    @Query('ended') ended: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    if (this.outside !== undefined) {
      const { address, begun } = await this.outside.begin(returnPath(returnTo))
      keepBegun(reply, begun)
      return redirect(address)
    }
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

  /** Where somebody ends up who signed in again beside a form that is kept in another tab. */
  @PageGet('signed-in-again')
  again(): PageAnswer {
    return page({ template: 'session/signed-in-again.njk', title: 'You are signed in again', model: {} })
  }

  @PublicPagePost('sign-out')
  signOut(@Res({ passthrough: true }) reply: FastifyReply): PageAnswer {
    this.cookie.clear(reply)
    return this.outside === undefined ? redirect('/sign-in') : signedOutPage()
  }
}

/** Not a redirect to the sign-in service, which would sign the same person in again without asking. */
function signedOutPage(): PageAnswer {
  return page({ template: 'session/signed-out.njk', title: 'You are signed out', model: {} })
}
