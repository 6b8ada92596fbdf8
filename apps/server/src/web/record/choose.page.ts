import { Inject, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../access.ts'
import { Api } from '../api/ask.ts'
import type { QueryString } from '../case/basis/basis-query.ts'
import { CaseFrames } from '../case/frame/case-frames.ts'
import { page, type PageAnswer, redirect } from '../frame/page-answer.ts'
import { PageGet, Pages } from '../frame/pages.decorator.ts'
import { commonestFor, formChoice, quickChoice, waitingLines } from './choose-model.ts'
import { draftLine } from './drafts/draft-line.ts'
import { DRAFTS, type Drafts } from './drafts/drafts.ts'
import { textOf, typedFrom } from './engine/typed.ts'
import { formAt } from './forms/forms.ts'
import { Offers } from './offer/offers.ts'
import { notHerePage } from './not-permitted.ts'
import { ownCases } from './own-cases.ts'
import { permittedQuery } from './record.query.ts'

/** What the person who asks may put on the record of a case. */
@Pages()
export class ChooseFormPage {
  constructor(
    private readonly api: Api,
    private readonly frames: CaseFrames,
    private readonly offers: Offers,
    @Inject(DRAFTS) private readonly drafts: Drafts,
  ) {}

  @PageGet('cases/:crn/record')
  choose(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'record' }, async frame => {
      if (frame.pinned) return notHerePage(frame, 'record')
      const { me } = await this.api.ask(permittedQuery, {}, reply)
      const kept = this.drafts.list(principal.username).filter(draft => draft.crn === crn)
      const waiting = await this.offers.waiting(frame, commonestFor(me.mayRecord), reply)
      return {
        template: 'record/choose.njk',
        title: 'Record',
        model: {
          ...formChoice(me.mayRecord, frame.links),
          waiting: waitingLines(waiting, frame.links),
          drafts: kept.map(draftLine),
        },
      }
    })
  }

  /** From anywhere to a form: a CRN and an act. */
  @PageGet('record')
  async quick(
    @Query() query: QueryString,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { me } = await this.api.ask(permittedQuery, {}, reply)
    const typed = typedFrom(query)
    const crn = textOf(typed, 'crn').toUpperCase()
    const form = formAt(textOf(typed, 'form'))
    const asked = 'crn' in query || 'form' in query
    if (/^[A-Z]\d{6}$/.test(crn)) return redirect(`/cases/${crn}/record${form ? `/${form.id}` : ''}`)
    const wrong = asked ? [{ field: 'crn', message: 'Enter a CRN: one letter and six digits, such as X999004' }] : []
    return page({
      template: 'record/quick.njk',
      title: `${asked ? 'Error: ' : ''}Record on a case`,
      ...(asked ? { status: 400 } : {}),
      model: {
        wrong,
        crn: textOf(typed, 'crn'),
        ...quickChoice(me.mayRecord, form?.id),
        own: await ownCases(this.api, principal, reply),
        drafts: this.drafts.list(principal.username).map(draftLine),
      },
    })
  }
}
