import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { entryLink } from '../entry/entry-link.ts'
import { notOnePage } from '../entry/not-one.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { informationParts, pageOfPart } from './information-parts.ts'
import { decisionInformationQuery } from './decision.query.ts'

/** The whole of what was known at a decision and what was not, part by part: on a long case too much for its own page. */
@Pages()
export class DecisionInformationPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/decisions/:id/information')
  show(
    @Param('crn') crn: string,
    @Param('id') id: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'decisions' }, frame => this.information(frame, id, reply))
  }

  private async information(frame: CaseFrame, id: string, reply: FastifyReply): Promise<CasePage> {
    const { crn, basis, links, query } = frame
    const answer = await this.api.ask(decisionInformationQuery, { crn, basis, id }, reply)
    const { decision } = openedView(answer.case.view)
    if (decision.__typename !== 'DecisionAccountability') return notOnePage(links, decision)
    const link = entryLink(links, decision.entry)
    const parts = informationParts(links, decision, query)
    return {
      template: 'case/decisions/decision-information.njk',
      title: `Information at a decision: ${decision.entry.title}`,
      breadcrumbs: [
        { text: 'Decisions', href: links.to('decisions') },
        { text: decision.entry.title, href: link.href },
      ],
      model: { link, parts, shown: pageOfPart(links, decision, query) },
    }
  }
}
