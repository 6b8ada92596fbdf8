import { randomUUID } from 'node:crypto'
import { Body, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../access.ts'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { Api, type Asked } from '../api/ask.ts'
import type { WrongField } from '../case/basis/basis-query.ts'
import { answeredOrProblems, problemsOf, typedIn } from '../forms/act-outcome.ts'
import { page, type PageAnswer, redirect } from '../frame/page-answer.ts'
import { PageGet, PagePost, Pages } from '../frame/pages.decorator.ts'
import {
  asking,
  type ConcernDeed,
  concernFieldOf,
  concernFields,
  deeds,
  deedsFor,
  missingInConcern,
  type TypedConcern,
} from './concern-forms.ts'
import {
  acknowledgeMutation,
  answerMutation,
  type ConcernOutcome,
  concernQuery,
  escalateMutation,
  withdrawMutation,
} from './concern.query.ts'

interface Shown {
  readonly id: string
  readonly principal: Principal
  readonly reply: FastifyReply
  readonly atLeast?: string | null
}

interface SentForm {
  /** Undefined: none was. */
  readonly sent?: ConcernDeed
  readonly typed: TypedConcern
  readonly problems?: readonly WrongField[]
  /** What was done about the concern since the form was shown. */
  readonly since?: readonly object[]
  readonly recorded?: string | undefined
}

const recordedWords: Readonly<Record<string, string>> = {
  raised: 'Recorded: your concern was raised.',
  acknowledge: 'Recorded: you acknowledged this concern. It is no answer yet.',
  answer: 'Recorded: you answered this concern.',
  escalate: 'Recorded: your concern was put to somebody else as well.',
  withdraw: 'Recorded: you withdrew your concern. Its words stay.',
}

/** The first field of each form: where problems go that are with no field of it. */
const firstField: Readonly<Record<ConcernDeed, string>> = {
  acknowledge: 'acknowledge',
  answer: 'text',
  escalate: 'toStaffId',
  withdraw: 'withdrawReason',
}

/** One concern with its history, and the forms by which somebody acts on it. */
@Pages()
export class ConcernPage {
  constructor(private readonly api: Api) {}

  @PageGet('concerns/:id')
  show(
    @Param('id') id: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const atLeast = typeof query['atLeast'] === 'string' ? query['atLeast'] : null
    const recorded = typeof query['recorded'] === 'string' ? recordedWords[query['recorded']] : undefined
    return this.concern({ id, principal, reply, atLeast }, { typed: typedIn({}, concernFields), recorded })
  }

  @PagePost('concerns/:id/:deed')
  async act(
    @Param('id') id: string,
    @Param('deed') given: string,
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const deed = deeds.find(known => known === given)
    if (!deed) throw new ApiProblem('NOT_FOUND', 'There is no such form.')
    const shown = { id, principal, reply }
    const typed = typedIn(body, concernFields)
    const sent = { sent: deed, typed }
    const missing = missingInConcern(deed, typed)
    if (missing.length > 0) return this.concern(shown, { ...sent, problems: missing })
    const fieldOf = concernFieldOf(firstField[deed])
    const answered = answeredOrProblems(await this.record(deed, typed, shown), fieldOf)
    if ('problems' in answered) return this.concern(shown, { ...sent, problems: answered.problems })
    const { outcome } = answered.data
    switch (outcome.__typename) {
      case 'ConcernRecorded':
        return redirect(`/concerns/${id}?recorded=${deed}&atLeast=${outcome.position}`)
      case 'ConcernNotFound':
        throw new ApiProblem('NOT_FOUND', outcome.message)
      case 'ConcernMovedOn':
        return this.concern(shown, { ...sent, typed: { ...typed, seen: '' }, since: outcome.since })
      case 'ActNotValid':
      case 'NotPermitted':
      case 'NotRecorded':
        return this.concern(shown, { ...sent, problems: problemsOf(outcome, fieldOf) })
    }
  }

  private record(
    deed: ConcernDeed,
    typed: TypedConcern,
    { id, reply }: Shown,
  ): Promise<Asked<{ readonly outcome: ConcernOutcome }>> {
    const { commandId, text, seen } = typed
    const input = { commandId, id, ...(seen ? { seen } : {}) }
    const reason = (words: string) => (words.trim() === '' ? {} : { reason: words })
    switch (deed) {
      case 'acknowledge':
        return this.api.tryToAsk(acknowledgeMutation, { input }, reply)
      case 'answer':
        return this.api.tryToAsk(answerMutation, { input: { ...input, text } }, reply)
      case 'escalate':
        return this.api.tryToAsk(
          escalateMutation,
          { input: { ...input, ...asking(typed), ...reason(typed.reason) } },
          reply,
        )
      case 'withdraw':
        return this.api.tryToAsk(withdrawMutation, { input: { ...input, ...reason(typed.withdrawReason) } }, reply)
    }
  }

  private async concern({ id, principal, reply, atLeast = null }: Shown, form: SentForm): Promise<PageAnswer> {
    const { sent, typed, problems = [], since = [], recorded } = form
    const asked = await this.api.tryToAsk(concernQuery, { id, atLeast }, reply)
    if (!asked.ok && asked.problem.code === 'BAD_USER_INPUT') throw new ApiProblem('NOT_FOUND', asked.problem.message)
    if (!asked.ok) throw asked.problem
    const { concern: found } = asked.data
    if (found.__typename !== 'ConcernFound') throw new ApiProblem('NOT_FOUND', found.message)
    const { concern } = found
    const forms = deedsFor(concern, principal.staffId)
    // What was typed into a form that the page has no more is shown all the same.
    const gone = sent !== undefined && !recorded && (problems.length > 0 || since.length > 0) && !forms.includes(sent)
    return page({
      template: 'concerns/concern.njk',
      title: `${problems.length > 0 ? 'Error: ' : ''}Concern`,
      ...(problems.length > 0 ? { status: 400 } : since.length > 0 ? { status: 409 } : {}),
      breadcrumbs: [{ text: 'Concerns', href: '/concerns' }],
      model: {
        ...{ concern, since, recorded, sent, forms },
        problems: gone ? problems.map(problem => ({ ...problem, field: 'kept' })) : problems,
        kept: gone ? keptWords(typed) : undefined,
        newId: randomUUID,
        typed: { ...typed, seen: typed.seen || concern.position },
      },
    })
  }
}

/** Everything typed into any of the forms, for whoever has to take it elsewhere. */
function keptWords({ text, reason, withdrawReason }: TypedConcern): readonly string[] {
  return [text, reason, withdrawReason].filter(words => words.trim() !== '')
}
