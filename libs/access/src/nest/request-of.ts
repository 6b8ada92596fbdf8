import type { ExecutionContext } from '@nestjs/common'
import { GqlExecutionContext } from '@nestjs/graphql'
import type { RequestLike } from './request-access.ts'

/** The Fastify request behind a call, whether it came by HTTP or as a GraphQL field. */
export function requestOf(context: ExecutionContext): RequestLike | undefined {
  switch (context.getType<'http' | 'graphql'>()) {
    case 'http':
      return context.switchToHttp().getRequest<RequestLike>()
    case 'graphql':
      return GqlExecutionContext.create(context).getContext<{ readonly req?: RequestLike }>().req
    default:
      return undefined
  }
}
