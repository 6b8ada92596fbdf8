import { randomUUID } from 'node:crypto'
import { Body, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { ApiProblem } from '../../../graphql/errors/api-problem.ts'
import { Api, type Asked } from '../../api/ask.ts'
import type { WrongField } from '../../case/basis/basis-query.ts'
import { CaseLinks } from '../../case/frame/case-links.ts'
import { answeredOrProblems, problemsOf, typedIn } from '../../forms/act-outcome.ts'
import { page, type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { PageGet, PagePost, Pages } from '../../frame/pages.decorator.ts'
import {
  acknowledgedIn,
  attributionInput,
  fieldOf,
  missingIn,
  newlyRecorded,
  type TypedAttribution,
} from './attributed-model.ts'
import {
  type AttributedEntry,
  attributedQuery,
  type AttributionOutcome,
  confirmMutation,
  contestMutation,
} from './attributed.query.ts'

interface Shown {
  readonly crn: string
  readonly id: string
  readonly reply: FastifyReply
}

interface SentForm {
  readonly typed: TypedAttribution
  readonly problems: readonly WrongField[]
  /** What came to the case since the form was shown; it is to be read before it is sent again. */
  readonly since: ReturnType<typeof newlyRecorded>
  /** To be read before it is sent again. */
  readonly notices: readonly { readonly text: string }[]
}

const nothing = { problems: [], since: [], notices: [] }
const names = ['answer', 'detail', 'commandId', 'seen'] as const

/** Lets somebody confirm or contest what another wrote down as said or done by them. */
@Pages()
export class AttributedPage {
  constructor(private readonly api: Api) {}

  @PageGet('attributed/:crn/:id')
  show(
    @Param('crn') crn: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const typed = { answer: '', detail: '', commandId: randomUUID(), seen: '', acknowledged: [] }
    return this.form({ crn, id, reply }, { ...nothing, typed })
  }

  @PagePost('attributed/:crn/:id')
  async send(
    @Param('crn') crn: string,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const shown = { crn, id, reply }
    const typed = { ...typedIn(body, names), acknowledged: acknowledgedIn(body) }
    const missing = missingIn(typed)
    if (missing.length > 0) return this.form(shown, { ...nothing, typed, problems: missing })
    const answered = answeredOrProblems(await this.record(shown, typed), fieldOf)
    if ('problems' in answered) return this.form(shown, { ...nothing, typed, problems: answered.problems })
    const { outcome } = answered.data
    if (outcome.__typename === 'ActRecorded') return redirect(`/?recorded=${typed.answer}&atLeast=${outcome.position}`)
    return this.form(shown, { ...nothing, typed, ...readAgain(outcome, typed) })
  }

  private record(
    { crn, id, reply }: Shown,
    typed: TypedAttribution,
  ): Promise<Asked<{ readonly outcome: AttributionOutcome }>> {
    const input = attributionInput(crn, id, typed)
    return typed.answer === 'confirmed'
      ? this.api.tryToAsk(confirmMutation, { input }, reply)
      : this.api.tryToAsk(contestMutation, { input: { ...input, detail: typed.detail } }, reply)
  }

  private async form({ crn, id, reply }: Shown, sent: SentForm): Promise<PageAnswer> {
    const { position, entry } = await this.entryOf(crn, id, reply)
    const { typed, problems, since, notices } = sent
    const wrong = problems.length > 0
    const again = since.length + notices.length > 0
    return page({
      template: 'my-work/attributed/attributed.njk',
      title: `${wrong ? 'Error: ' : ''}Confirm or contest – ${crn}`,
      ...(wrong ? { status: 400 } : again ? { status: 409 } : {}),
      breadcrumbs: [{ text: 'My work', href: '/' }],
      model: {
        ...{ crn, entry, problems, since, notices, links: new CaseLinks(crn, {}) },
        typed: { ...typed, seen: typed.seen || position },
        action: reply.request.url.split('?', 1)[0]!,
      },
    })
  }

  private async entryOf(
    crn: string,
    id: string,
    reply: FastifyReply,
  ): Promise<{ readonly position: string; readonly entry: AttributedEntry }> {
    const data = await this.api.ask(attributedQuery, { crn, id }, reply)
    const { view } = data.case
    if (view.__typename !== 'CaseView') throw new ApiProblem('UNAVAILABLE', view.message)
    if (view.entry.__typename !== 'EntryFound') throw new ApiProblem('NOT_FOUND', 'There is no such entry.')
    return { position: view.basis.position, entry: view.entry.entry }
  }
}

/** What is to be read, or mended, before the form is sent again. */
function readAgain(
  outcome: Exclude<AttributionOutcome, { __typename: 'ActRecorded' }>,
  typed: TypedAttribution,
): Partial<SentForm> {
  switch (outcome.__typename) {
    case 'RecordMovedOn':
    case 'StaleInformation':
      return { typed: { ...typed, seen: '' }, since: newlyRecorded(outcome) }
    case 'NoticesToAcknowledge':
      return {
        typed: { ...typed, acknowledged: outcome.notices.map(({ acknowledgement }) => acknowledgement) },
        notices: outcome.notices,
      }
    case 'ActNotValid':
    case 'NotPermitted':
    case 'NotRecorded':
      return { problems: problemsOf(outcome, fieldOf) }
  }
}
