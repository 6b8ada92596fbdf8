import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { CaseFrames } from '../frame/case-frames.ts'
import { readHistory } from './read-history.ts'
import { riskModel } from './risk-model.ts'
import { riskWindow } from './risk-window.ts'
import { riskQuery } from './risk.query.ts'

/** ROSH by group over time, with who set each step and under whose influence. */
@Pages()
export class RiskPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/risk')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'risk' }, async frame => {
      const { view } = (await this.api.ask(riskQuery, { crn, basis: frame.basis }, reply)).case
      const panels = view.__typename === 'CaseView' ? readHistory(view.roshHistory) : []
      const before = momentFrom(query['before'])
      const end = Math.min(before ?? Infinity, Date.parse(frame.effectiveAt))
      return {
        template: 'case/risk/risk.njk',
        title: 'ROSH over time',
        model: riskModel(riskWindow(panels, before), end, frame.links),
      }
    })
  }
}

/** An address that says something else is read as saying nothing. */
function momentFrom(value: unknown): number | undefined {
  const instant = typeof value === 'string' ? Date.parse(value) : NaN
  return Number.isNaN(instant) ? undefined : instant
}
