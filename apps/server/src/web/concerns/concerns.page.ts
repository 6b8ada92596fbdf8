import { randomUUID } from 'node:crypto'
import { Body, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { Api } from '../api/ask.ts'
import type { Variables } from '../api/graphql.ts'
import type { WrongField } from '../case/basis/basis-query.ts'
import { answeredOrProblems, problemsOf, typedIn } from '../forms/act-outcome.ts'
import { page, type PageAnswer, redirect } from '../frame/page-answer.ts'
import { PageGet, PagePost, Pages } from '../frame/pages.decorator.ts'
import { concernFieldOf, concernFields, missingInConcern, raiseInput, type TypedConcern } from './concern-forms.ts'
import { concernListOf, concernLists } from './concern-list-model.ts'
import { concernsQuery, raiseMutation } from './concern.query.ts'

type QueryString = Readonly<Record<string, unknown>>
type Category = Variables<typeof raiseMutation>['input']['category']

/** The concerns that somebody may read, and the form by which they raise one. */
@Pages()
export class ConcernsPage {
  constructor(private readonly api: Api) {}

  @PageGet('concerns')
  async list(@Query() query: QueryString, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageAnswer> {
    const list = concernListOf(query['show'])
    const after = typeof query['after'] === 'string' ? query['after'] : null
    const { concerns } = await this.api.ask(concernsQuery, { filter: list.filter, after }, reply)
    const { edges, pageInfo, totalCount } = concerns
    return page({
      template: 'concerns/concerns.njk',
      title: 'Concerns',
      model: {
        lists: concernLists.map(({ id, text }) => ({ text, href: `/concerns?show=${id}`, active: id === list.id })),
        list,
        totalCount,
        concerns: edges.map(({ node }) => node),
        next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
      },
    })
  }

  @PageGet('concerns/new')
  blank(@Query() query: QueryString): PageAnswer {
    return raiseForm({ ...typedIn(query, concernFields), commandId: randomUUID() }, [])
  }

  @PagePost('concerns/new')
  async raise(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageAnswer> {
    const typed = typedIn(body, concernFields)
    const missing = missingInConcern('raise', typed)
    if (missing.length > 0) return raiseForm(typed, missing)
    const input = { ...raiseInput(typed), category: typed.category as Category }
    const answered = answeredOrProblems(await this.api.tryToAsk(raiseMutation, { input }, reply), fieldOf)
    if ('problems' in answered) return raiseForm(typed, answered.problems)
    const { outcome } = answered.data
    switch (outcome.__typename) {
      case 'ConcernRecorded':
        return redirect(`/concerns/${outcome.concern.id}?recorded=raised&atLeast=${outcome.position}`)
      case 'ActNotValid':
      case 'NotPermitted':
      case 'NotRecorded':
        return raiseForm(typed, problemsOf(outcome, fieldOf))
      case 'ConcernMovedOn':
      case 'ConcernNotFound':
        throw new ApiProblem('CONFLICT', 'This form was sent before.')
    }
  }
}

const fieldOf = concernFieldOf('category')

function raiseForm(typed: TypedConcern, problems: readonly WrongField[]): PageAnswer {
  return page({
    template: 'concerns/raise.njk',
    title: `${problems.length > 0 ? 'Error: ' : ''}Raise a concern`,
    ...(problems.length > 0 ? { status: 400 } : {}),
    breadcrumbs: [{ text: 'Concerns', href: '/concerns' }],
    model: { typed, problems },
  })
}
