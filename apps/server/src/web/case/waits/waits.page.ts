import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { newestFirst } from '../paging/newest-first.ts'
import { pagedList } from '../paging/paged-list.ts'
import { processBar, waitingFirst } from './waits-model.ts'
import { waitsQuery } from './waits.query.ts'

/** A process takes as much room as ten requests. */
const processesOnPage = 7
const requestsOnPage = 30

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
    return this.frames.show({ crn, query, reply, section: 'waits' }, frame => this.waits(frame, reply))
  }

  private async waits({ crn, basis, links, query }: CaseFrame, reply: FastifyReply): Promise<CasePage> {
    const data = await this.api.ask(waitsQuery, { crn, basis }, reply)
    const { processes, requests } = openedView(data.case.view)
    const [answered, open] = [true, false].map(is => requests.filter(({ status }) => (status === 'ANSWERED') === is))
    const undated = ({ entry }: (typeof requests)[number]) => entry.occurred === null
    const onPage = { path: 'waits', links, query }
    const shown = pagedList(waitingFirst(processes), {
      ...onPage,
      ...{ name: 'processes', anchor: 'processes', label: 'processes', size: processesOnPage },
    })
    const requestsIn = (name: string, label: string, all: readonly (typeof requests)[number][]) =>
      pagedList(all, { ...onPage, name, anchor: name, label, size: requestsOnPage })
    return {
      template: 'case/waits/waits.njk',
      title: 'Waits',
      model: {
        waiting: processes.filter(({ status }) => status === 'WAITING').length,
        processes: { ...shown, items: shown.items.map(processBar) },
        open: requestsIn('open', 'requests without an answer', open!),
        answered: requestsIn('answered', 'answered requests', newestFirst(answered!, undated)),
      },
    }
  }
}
