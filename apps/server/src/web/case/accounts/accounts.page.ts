import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { CaseFrames } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { accountsQuery } from './accounts.query.ts'

/** What people say differently of one thing, side by side; the page does not say who is right. */
@Pages()
export class AccountsPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/accounts')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'accounts' }, async ({ basis }) => {
      const data = await this.api.ask(accountsQuery, { crn, basis }, reply)
      const { contested, state } = openedView(data.case.view)
      return {
        template: 'case/accounts/accounts.njk',
        title: 'Accounts that conflict',
        model: { contested, ratings: state.rosh.conflicts },
      }
    })
  }
}
