import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { CaseFrames } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { processBar } from './waits-model.ts'
import { waitsQuery } from './waits.query.ts'

/** How long each process waited with each role, and what was asked of somebody and not answered, at the page's moment. */
@Pages()
export class WaitsPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/waits')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'waits' }, async ({ basis }) => {
      const data = await this.api.ask(waitsQuery, { crn, basis }, reply)
      const { processes, requests } = openedView(data.case.view)
      return {
        template: 'case/waits/waits.njk',
        title: 'Waits',
        model: {
          processes: processes.map(processBar),
          open: requests.filter(({ status }) => status !== 'ANSWERED'),
          answered: requests.filter(({ status }) => status === 'ANSWERED'),
        },
      }
    })
  }
}
