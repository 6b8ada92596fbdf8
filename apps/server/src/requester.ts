import { createParamDecorator, UnauthorizedException, type ExecutionContext } from '@nestjs/common'
import { GqlExecutionContext } from '@nestjs/graphql'
import type { Principal } from '#access'
import { principalFor, type RequestLike } from './access.ts'

/** Who asks, and in which request. */
export interface Requester {
  readonly principal: Principal
  readonly correlationId: string
}

/** The signed-in person with the id of the request, as a parameter of a resolver's method. */
export const RequestedBy = createParamDecorator((_: undefined, context: ExecutionContext): Requester => {
  const request = requestOf(context)
  const principal = principalFor(request)
  if (request === undefined || principal === undefined) throw new UnauthorizedException()
  return { principal, correlationId: request.id }
})

function requestOf(context: ExecutionContext): (RequestLike & { readonly id: string }) | undefined {
  return GqlExecutionContext.create(context).getContext<{ readonly req?: RequestLike & { readonly id: string } }>().req
}
