import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common'
import type { Principal } from '../principal.ts'
import { principalFor } from './request-access.ts'
import { requestOf } from './request-of.ts'

/** The signed-in person, as a parameter of a resolver or controller method. Throws on a route open to everybody. */
export const CurrentPrincipal = createParamDecorator((_: undefined, context: ExecutionContext): Principal => {
  const principal = principalFor(requestOf(context))
  if (principal === undefined) throw new UnauthorizedException()
  return principal
})
