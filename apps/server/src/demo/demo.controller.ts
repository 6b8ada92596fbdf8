import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common'
import type { DemoIssuer, IssuedToken } from '#access'
import { Public } from '../access.ts'
import { DEMO_ISSUER } from '../composition/tokens.ts'
import { ApiProblem } from '../graphql/errors/api-problem.ts'
import { DemoSignInInput } from './sign-in.input.ts'

/** Sign-in as an invented person. Part of the application in a demo only. */
@Controller('demo')
export class DemoController {
  constructor(@Inject(DEMO_ISSUER) private readonly issuer: DemoIssuer) {}

  @Public()
  @Get('users')
  users(): object {
    return { users: this.issuer.users }
  }

  @Public()
  @Post('sign-in')
  @HttpCode(200)
  async signIn(@Body() input: DemoSignInInput): Promise<IssuedToken> {
    const token = await this.issuer.signIn(input.user)
    if (token.ok) return token.value
    const messages = [`one of ${token.error.users.join(', ')}`]
    throw new ApiProblem('BAD_USER_INPUT', 'There is no such demo user.', [{ field: 'user', messages }])
  }
}
