import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import { type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import { basisParameters, type QueryString } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { type ActsWindow, askedWindow, windowOf, windowSize } from './acts-window.ts'
import { readAct } from './read-acts.ts'
import { filterAsked, filterParameters, swimlaneFilter, type SwimlaneFilter } from './swimlane-filter.ts'
import { swimlaneModel } from './swimlane-model.ts'
import { swimlaneQuery } from './swimlane.query.ts'

/** The acts of a case as a drawing: who acted in rows, time in columns, influence as arrows. */
@Pages()
export class SwimlanePage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/swimlane')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'swimlane' }, async frame => {
      const filter = swimlaneFilter(query)
      if (filter.problems.length > 0) return swimlanePage(frame, filter, nothing)
      const window = await this.window(frame, filter, reply)
      if (window === undefined) return redirect(frame.links.to('swimlane', filterParameters(filter)))
      return swimlanePage(frame, filter, window)
    })
  }

  /** Undefined where the address names a place that is not on the record at this basis: it was kept from another one. */
  private async window(
    { crn, basis, query }: CaseFrame,
    filter: SwimlaneFilter,
    reply: FastifyReply,
  ): Promise<ActsWindow | undefined> {
    const asked = askedWindow(query)
    const variables = { crn, basis, first: windowSize, filter: filterAsked(filter), ...asked }
    const answer = await this.api.tryToAsk(swimlaneQuery, variables, reply)
    if (!answer.ok) {
      if (asked.after !== null && answer.problem.code === 'BAD_USER_INPUT') return undefined
      throw answer.problem
    }
    const { view } = answer.data.case
    if (view.__typename !== 'CaseView') return undefined
    const { edges, pageInfo, totalCount } = view.chronology
    const found = edges.map(edge => ({ cursor: edge.cursor, act: readAct(edge) }))
    return windowOf(asked, found, pageInfo.hasNextPage, totalCount)
  }
}

const nothing: ActsWindow = { acts: [], total: 0, earlierThan: undefined, laterThan: undefined }

function swimlanePage(frame: CaseFrame, filter: SwimlaneFilter, window: ActsWindow): CasePage {
  const wrong = filter.problems.length > 0
  return {
    template: 'case/swimlane/swimlane.njk',
    title: wrong ? 'Error: Swimlane' : 'Swimlane',
    ...(wrong ? { status: 400 } : {}),
    model: {
      ...swimlaneModel(window, filter, frame.links),
      filter,
      kept: basisParameters(frame.query).map(([name, value]) => ({ name, value })),
      all: frame.links.to('swimlane'),
    },
  }
}
