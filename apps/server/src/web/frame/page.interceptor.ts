import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { map, type Observable } from 'rxjs'
import type { PageAnswer } from './page-answer.ts'
import { Renderer } from './renderer.ts'

/** Turns what a page's handler answers into the response. */
@Injectable()
export class PageInterceptor implements NestInterceptor<PageAnswer, string | undefined> {
  constructor(private readonly renderer: Renderer) {}

  intercept(context: ExecutionContext, next: CallHandler<PageAnswer>): Observable<string | undefined> {
    const reply = context.switchToHttp().getResponse<FastifyReply>()
    return next.handle().pipe(map(answer => this.renderer.answer(answer, reply)))
  }
}
