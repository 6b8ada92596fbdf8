import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FormNotTaken } from './form-not-taken.ts'

/** Lets a form be taken only with the token of a page that this service showed to the same browser. */
@Injectable()
export class FormTokenGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp()
    const request = http.getRequest<FastifyRequest>()
    if (request.method !== 'POST') return true
    if (await hasFormToken(request)) return true
    throw new FormNotTaken()
  }
}

function hasFormToken(request: FastifyRequest): Promise<boolean> {
  return new Promise(resolve => {
    // The library answers a wrong token on the reply itself; a person is told on a page instead.
    const refuse = { send: () => resolve(false) } as unknown as FastifyReply
    request.server.csrfProtection(request, refuse, () => resolve(true))
  })
}
