import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { decisionLine } from '../decisions/decision-line.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { overviewModel } from './overview-model.ts'
import { overviewQuery } from './overview.query.ts'

/** The first page of a case: what held at its basis, and who stands behind each value. */
@Pages()
export class OverviewPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'overview' }, frame => this.overview(frame, reply))
  }

  private async overview({ crn, basis, links }: CaseFrame, reply: FastifyReply): Promise<CasePage> {
    const answer = await this.api.ask(overviewQuery, { crn, basis }, reply)
    const { state, decisions } = openedView(answer.case.view)
    return {
      template: 'case/overview/overview.njk',
      title: 'Overview',
      model: {
        overview: overviewModel(links, state),
        decisions: decisions.edges.map(({ node }) => decisionLine(links, node)),
        decisionCount: decisions.totalCount,
        allDecisions: links.to('decisions'),
      },
    }
  }
}
