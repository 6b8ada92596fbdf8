import { Inject, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../access.ts'
import { Api } from '../api/ask.ts'
import { navigationFor } from '../frame/navigation.ts'
import { page, type PageAnswer } from '../frame/page-answer.ts'
import { PageGet, Pages } from '../frame/pages.decorator.ts'
import { quickChoice } from '../record/choose-model.ts'
import { DRAFTS, type Drafts } from '../record/drafts/drafts.ts'
import { ownCases } from '../record/own-cases.ts'
import { myWork } from './my-work-model.ts'
import { myWorkQuery } from './my-work.query.ts'
import { noStaffCodePage } from './no-staff-code.ts'
import { recordedInWords } from './recorded-notice.ts'

type QueryString = Readonly<Record<string, unknown>>

/** The start page: what waits on whoever works on cases; for others, where they may go. */
@Pages()
export class MyWorkPage {
  constructor(
    private readonly api: Api,
    @Inject(DRAFTS) private readonly drafts: Drafts,
  ) {}

  @PageGet('')
  async start(
    @Query() query: QueryString,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    if (!worksOnCases(principal)) return places(principal)
    const [after, atLeast] = [textOf(query['after']), textOf(query['atLeast'])]
    const { me } = await this.api.ask(myWorkQuery, { after, atLeast }, reply)
    const { queue } = me
    if (queue.__typename !== 'Queue') return noStaffCodePage('My work', queue.message)
    const { pageInfo } = queue.items
    return page({
      template: 'my-work/my-work.njk',
      title: 'My work',
      model: {
        ...myWork(queue),
        quick: quickChoice(me.mayRecord, undefined),
        own: await ownCases(this.api, principal, reply),
        drafts: this.drafts.list(principal.username).length,
        knownAt: queue.basis.knownAt,
        position: queue.basis.position,
        standsInFor: queue.standsInFor.map(({ inWords }) => inWords),
        next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
        further: after !== null,
        moreConcerns: queue.concerns.pageInfo.hasNextPage,
        recorded: recordedInWords(query['recorded']),
      },
    })
  }
}

/** A matter of what is of use first; what may be asked, the API decides. */
function worksOnCases({ roles }: Principal): boolean {
  return roles.some(role => role === 'practitioner' || role === 'manager' || role === 'mappa-coordinator')
}

function places(principal: Principal): PageAnswer {
  const elsewhere = navigationFor(principal, '/').filter(({ href }) => href !== '/')
  return page({ template: 'my-work/start.njk', title: 'Start', model: { places: elsewhere } })
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
