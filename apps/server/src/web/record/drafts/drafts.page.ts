import { Inject, Param } from '@nestjs/common'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../../access.ts'
import { page, type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { PageGet, PagePost, Pages } from '../../frame/pages.decorator.ts'
import { draftLine } from './draft-line.ts'
import { draftDays, DRAFTS, type Drafts } from './drafts.ts'

/** The drafts of whoever asks, and of nobody else. */
@Pages()
export class DraftsPage {
  constructor(@Inject(DRAFTS) private readonly drafts: Drafts) {}

  @PageGet('drafts')
  list(@CurrentPrincipal() { username }: Principal): PageAnswer {
    return page({
      template: 'record/drafts/drafts.njk',
      title: 'Your drafts',
      model: { drafts: this.drafts.list(username).map(draftLine), days: draftDays },
    })
  }

  @PagePost('drafts/:id/delete')
  remove(@Param('id') id: string, @CurrentPrincipal() { username }: Principal): PageAnswer {
    this.drafts.remove(username, id)
    return redirect('/drafts')
  }
}
