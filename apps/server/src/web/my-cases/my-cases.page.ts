import { Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../access.ts'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { Api } from '../api/ask.ts'
import { page, type PageAnswer } from '../frame/page-answer.ts'
import { PageGet, Pages } from '../frame/pages.decorator.ts'
import { noStaffCodePage } from '../my-work/no-staff-code.ts'
import { peopleInLine, personAsked } from './line-of-people.ts'
import { caseRows } from './my-cases-model.ts'
import { myCasesQuery } from './my-cases.query.ts'

/** The cases that somebody holds; for a manager, those of each person in their line as well. */
@Pages()
export class MyCasesPage {
  constructor(private readonly api: Api) {}

  @PageGet('my-cases')
  async list(
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const asked = personAsked(query['person'], principal)
    if (asked === undefined) return noStaffCodePage('My cases')
    const { staffId, own } = asked
    const after = typeof query['after'] === 'string' ? query['after'] : null
    const answer = await this.api.tryToAsk(myCasesQuery, { staffId, after }, reply)
    if (!answer.ok && (own || answer.problem.code !== 'FORBIDDEN')) throw answer.problem
    const breadcrumbs = own ? {} : { breadcrumbs: [aboveOthers(principal)] }
    const title = own ? 'My cases' : `Cases of ${staffId}`
    if (!answer.ok) {
      const model = { heading: title, message: answer.problem.message }
      return page({ template: 'my-work/not-told.njk', title, status: 403, ...breadcrumbs, model })
    }
    const { person, staff } = answer.data
    if (person.holds.__typename !== 'HeldCases') throw new ApiProblem('UNAVAILABLE', person.holds.message)
    const { basis, statement, totalCount, cases, askedAs } = person.holds
    return page({
      template: 'my-cases/my-cases.njk',
      title,
      ...breadcrumbs,
      model: {
        ...{ staffId, own, statement, totalCount, askedAs, name: staff.name.inWords, knownAt: basis.knownAt },
        rows: caseRows(person.holds, person.queue),
        further: after !== null,
        next: cases.pageInfo.hasNextPage ? cases.pageInfo.endCursor : undefined,
        moreWaits: person.queue.__typename === 'Queue' && person.queue.items.pageInfo.hasNextPage,
        line: own && !after ? await peopleInLine(this.api, principal, reply) : [],
      },
    })
  }
}

/** Where somebody came from who looks at the cases of somebody else: not everybody has cases of their own. */
function aboveOthers({ roles }: Principal): { readonly text: string; readonly href: string } {
  return roles.includes('manager') ? { text: 'My cases', href: '/my-cases' } : { text: 'Cases', href: '/cases' }
}
