import { Inject, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../access.ts'
import { CLOCK } from '../../composition/tokens.ts'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { Api } from '../api/ask.ts'
import type { Variables } from '../api/graphql.ts'
import type { WrongField } from '../case/basis/basis-query.ts'
import { CaseLinks } from '../case/frame/case-links.ts'
import { page, type PageAnswer } from '../frame/page-answer.ts'
import { PageGet, Pages } from '../frame/pages.decorator.ts'
import { lineOf, personAsked } from '../my-cases/line-of-people.ts'
import { noStaffCodePage } from '../my-work/no-staff-code.ts'
import { actLine, countLinks } from './my-acts-model.ts'
import { myActsQuery, type PersonActs } from './my-acts.query.ts'
import { askedPeriod, type AskedPeriod } from './period.ts'

type Types = NonNullable<Variables<typeof myActsQuery>['types']>

/** Everything somebody did in a period, of each kind, with the time it took and what they left unanswered. */
@Pages()
export class MyActsPage {
  constructor(
    private readonly api: Api,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  @PageGet('my-acts')
  async show(
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const asked = actsAsked(query, principal, this.clock())
    if (asked === undefined) return noStaffCodePage('My acts')
    const { staffId, period, type, after } = asked
    const types = type === undefined ? null : ([type] as Types)
    const { from, to } = period
    const answer = await this.api.tryToAsk(myActsQuery, { staffId, from, to, types, after }, reply)
    const { reports, covered } = await lineOf(this.api, principal, reply)
    const line = [...reports, ...covered]
    if (!answer.ok && (answer.problem.code !== 'FORBIDDEN' || asked.own)) throw answer.problem
    if (!answer.ok) return withForm(asked, line, [{ field: 'person', message: answer.problem.message }], 403)
    const { person, staff } = answer.data
    if (person.acts.__typename !== 'PersonActs') throw new ApiProblem('UNAVAILABLE', person.acts.message)
    const shown = { name: staff.name.inWords, ...shownActs(person.acts, asked) }
    const { problems } = period
    return withForm(asked, line, problems, problems.length > 0 ? 400 : 200, shown)
  }
}

interface ActsAsked {
  readonly staffId: string
  readonly own: boolean
  readonly period: AskedPeriod
  /** Only acts of this type. */
  readonly type: string | undefined
  readonly after: string | null
  /** Whether they may ask about somebody else at all, whom the API then decides. */
  readonly mayChoose: boolean
}

function actsAsked(query: Readonly<Record<string, unknown>>, principal: Principal, now: Date): ActsAsked | undefined {
  const person = personAsked(query['person'], principal)
  if (person === undefined) return undefined
  return {
    ...person,
    period: askedPeriod(query, now),
    type: typeof query['type'] === 'string' ? query['type'] : undefined,
    after: typeof query['after'] === 'string' ? query['after'] : null,
    mayChoose: principal.roles.some(role => role === 'manager' || role === 'sfo-reviewer'),
  }
}

function withForm(
  asked: ActsAsked,
  line: readonly string[],
  problems: readonly WrongField[],
  status: number,
  shown: object = {},
): PageAnswer {
  const title = asked.own ? 'My acts' : `Acts of ${asked.staffId}`
  return page({
    template: 'my-acts/my-acts.njk',
    title: problems.length > 0 ? `Error: ${title}` : title,
    status,
    model: { ...asked, line, problems, name: asked.staffId, ...shown },
  })
}

function shownActs(acts: PersonActs, { own, staffId, period, type }: ActsAsked): object {
  const address = addressOf(own ? undefined : staffId, period)
  const { hasNextPage, endCursor } = acts.acts.pageInfo
  return {
    acts,
    counts: countLinks(acts.counts, address, type),
    everything: address({}),
    lines: acts.acts.edges.map(({ node }) => actLine(node)),
    attributed: acts.attributed.map(actLine),
    unanswered: acts.unanswered.map(one => ({ ...one, links: new CaseLinks(one.crn, {}) })),
    workload: acts.workload.map(one => ({ ...one, links: new CaseLinks(one.crn, {}) })),
    next: hasNextPage && endCursor ? address({ after: endCursor, ...(type ? { type } : {}) }) : undefined,
  }
}

function addressOf(person: string | undefined, { from, to }: AskedPeriod) {
  return (parameters: Readonly<Record<string, string>>): string => {
    const search = new URLSearchParams({ ...(person === undefined ? {} : { person }), from, to, ...parameters })
    return `/my-acts?${search.toString()}`
  }
}
