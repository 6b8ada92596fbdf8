import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { ApiProblem } from '../../../graphql/errors/api-problem.ts'
import { Api } from '../../api/ask.ts'
import { type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { decisionLine } from './decision-line.ts'
import { decisionsQuery } from './decisions.query.ts'

/** Every decision of the case at its basis, with the options that each is recorded as having considered. */
@Pages()
export class DecisionsPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/decisions')
  list(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'decisions' }, frame => this.page(frame, reply))
  }

  private async page({ crn, basis, links, query }: CaseFrame, reply: FastifyReply): Promise<CasePage | PageAnswer> {
    const after = typeof query['after'] === 'string' ? query['after'] : null
    const newestFirst = query['order'] !== 'oldest'
    const order = newestFirst ? undefined : 'oldest'
    const answer = await this.api.tryToAsk(decisionsQuery, { crn, basis, after, newestFirst }, reply)
    if (!answer.ok) return firstPageOrThrow(answer.problem, links.to('decisions', { order }))
    const { totalCount, edges, pageInfo } = openedView(answer.data.case.view).decisions
    return {
      template: 'case/decisions/decisions.njk',
      title: 'Decisions',
      model: {
        totalCount,
        newestFirst,
        decisions: edges.map(({ node }) => decisionLine(links, node)),
        otherOrder: links.to('decisions', { order: newestFirst ? 'oldest' : undefined }),
        firstPage: after === null ? undefined : links.to('decisions', { order }),
        nextPage: pageInfo.hasNextPage
          ? links.to('decisions', { order, after: pageInfo.endCursor ?? undefined })
          : undefined,
      },
    }
  }
}

/** A page further on at another moment may begin after a decision that was not on record then. */
function firstPageOrThrow(problem: ApiProblem, firstPage: string): PageAnswer {
  if (problem.fields?.[0]?.field !== 'after') throw problem
  return redirect(firstPage)
}
