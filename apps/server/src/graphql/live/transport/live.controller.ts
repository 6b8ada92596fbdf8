import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common'
import { RouteConfig } from '@nestjs/platform-fastify'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { streamPath } from '../../../http/problem-body.ts'
import type { PageRouteConfig } from '../../../web/frame/page-route.ts'
import { SubscriptionServer } from './subscription-server.ts'
import { pageFraming, protocolFraming } from './frames.ts'
import { caseNewsOfPages, queueNewsOfPages } from './page-documents.ts'
import { readBody } from './read-body.ts'

const byPages: PageRouteConfig = { askedByPage: true }

/**
 * Where subscriptions are answered: for programs by the GraphQL over SSE protocol, in its distinct connections mode; for
 * pages, whose EventSource can only GET, at one address for each question.
 */
@Controller()
export class LiveController {
  constructor(private readonly server: SubscriptionServer) {}

  @Post(streamPath)
  async stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.server.answer(request, reply, { asked: () => readBody(request.body), framing: protocolFraming })
  }

  @Get('live/case/:crn')
  @RouteConfig(byPages)
  async ofCase(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('crn') crn: unknown,
    @Query('after') after: unknown,
  ): Promise<void> {
    const asked = () => ({ query: caseNewsOfPages, variables: { crn, after } })
    await this.server.answer(request, reply, { asked, framing: pageFraming })
  }

  @Get('live/queue')
  @RouteConfig(byPages)
  async ofQueue(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('after') after: unknown,
  ): Promise<void> {
    const asked = () => ({ query: queueNewsOfPages, variables: { after } })
    await this.server.answer(request, reply, { asked, framing: pageFraming })
  }
}
