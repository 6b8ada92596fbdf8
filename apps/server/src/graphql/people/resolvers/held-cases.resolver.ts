import { QueryBus } from '@nestjs/cqrs'
import { Args, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { basisRequest, ViewArgs } from '../../case/inputs/basis.input.ts'
import type { BasisRefused } from '../../case/models/basis.models.ts'
import { readingProblem } from '../../case/show/opened/refusal.ts'
import { PageArgs } from '../../paging/page-args.ts'
import { HeldCaseConnection, HeldCases, HeldCasesResult } from '../models/held-cases.models.ts'
import { Person } from '../models/person.models.ts'
import { OpenHoldings } from '../queries/open-holdings.ts'
import { toHeldCases } from '../show/held-cases.ts'
import { pageOf } from '../show/page.ts'
import { toPersonRefused } from '../show/refusal.ts'

/** Opening the cases that somebody was ever given costs less than opening every case that names them. */
const costOfHoldings = 200

@Resolver(() => Person)
export class HoldingsResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => HeldCasesResult, { description: 'The cases that they hold.' })
  @Extensions({ cost: costOfHoldings })
  async holds(
    @Parent() { staffId }: Person,
    @Args() { basis, atLeast }: ViewArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<HeldCases | BasisRefused> {
    const request = { staffId, basis: basisRequest(basis), principal, atLeast: atLeast ?? undefined, correlationId }
    const answer = await this.queries.execute(new OpenHoldings(request))
    return answer.kind === 'opened' ? toHeldCases(answer, principal) : toPersonRefused(answer)
  }
}

@Resolver(() => HeldCases)
export class HeldCasesResolver {
  @ResolveField(() => HeldCaseConnection, { description: 'By CRN.' })
  async cases(@Parent() { placed, log }: HeldCases, @Args() page: PageArgs): Promise<HeldCaseConnection> {
    const shown = pageOf(placed, page)
    const refusal = await log(shown.edges.map(({ node }) => node.crn))
    if (refusal) throw readingProblem(refusal)
    return shown
  }
}
