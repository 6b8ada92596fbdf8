import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { notOnePage } from '../entry/not-one.ts'
import { shownReferences } from '../entry/references-model.ts'
import { shownVersions } from '../entry/versions-model.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { OwnNotebook } from '../notebook/own-notebook.ts'
import { decisionModel } from './decision-model.ts'
import { decisionQuery } from './decision.query.ts'

/** Everything that answers for one decision: who, in what capacity, under whose influence, on what information. */
@Pages()
export class DecisionPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
    private readonly notebooks: OwnNotebook,
  ) {}

  @PageGet('cases/:crn/decisions/:id')
  show(
    @Param('crn') crn: string,
    @Param('id') id: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'decisions' }, frame => this.decision(frame, id, reply))
  }

  private async decision(frame: CaseFrame, id: string, reply: FastifyReply): Promise<CasePage> {
    const { crn, basis, links } = frame
    const answer = await this.api.ask(decisionQuery, { crn, basis, id }, reply)
    const { decision, entry, versions } = openedView(answer.case.view)
    if (decision.__typename !== 'DecisionAccountability') return notOnePage(links, decision)
    const model = decisionModel(links, decision)
    return {
      template: 'case/decisions/decision.njk',
      title: `Decision: ${decision.entry.title}`,
      breadcrumbs: [{ text: 'Decisions', href: links.to('decisions') }],
      model: {
        buttons: await this.notebooks.buttons(frame, reply),
        decision: model,
        entryHref: links.to(`entries/${encodeURIComponent(decision.entry.id)}`),
        references: entry.__typename === 'EntryFound' ? shownReferences(links, entry.referredToBy) : [],
        versions: versions.__typename === 'Versions' ? shownVersions(links, versions.versions) : [],
      },
    }
  }
}
