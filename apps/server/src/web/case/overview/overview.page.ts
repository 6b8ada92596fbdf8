import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { CaseFrames } from '../frame/case-frames.ts'

/** The first page of a case: what held at its basis, and who stands behind each value. */
@Pages()
export class OverviewPage {
  constructor(private readonly frames: CaseFrames) {}

  @PageGet('cases/:crn')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'overview' }, async () => ({
      template: 'case/overview/overview.njk',
      title: 'Overview',
      model: {},
    }))
  }
}
