import { QueryBus } from '@nestjs/cqrs'
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { mayReadCase } from '#access'
import { CaseGate } from '../../../case-gate/case-gate.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { ApiProblem } from '../../errors/api-problem.ts'
import { basisRequest, CompareArgs, ViewArgs } from '../inputs/basis.input.ts'
import { CasesArgs, OpenCaseArgs } from '../inputs/case.args.ts'
import type { BasisRefused } from '../models/basis.models.ts'
import { Case, CaseConnection, CaseView, CaseViewResult } from '../models/case.models.ts'
import { ComparisonResult, type Comparison } from '../models/comparison.models.ts'
import { ListCases } from '../queries/list-cases.ts'
import { OpenCase } from '../queries/open-case.ts'
import { toComparison } from '../show/chronology/comparison.ts'
import { cursorOf, idOfCursor } from '../../paging/cursor.ts'
import { malformedPosition, readingProblem, toBasisRefused } from '../show/opened/refusal.ts'
import { showingOf } from '../show/opened/showing.ts'

@Resolver(() => Case)
export class CaseResolver {
  constructor(
    private readonly queries: QueryBus,
    private readonly gate: CaseGate,
  ) {}

  @Query(() => Case, { description: 'One case. Whether anything is on record of it, its views say.' })
  case(@Args() { crn, purpose }: OpenCaseArgs): Case {
    return { crn, purpose: purpose ?? undefined }
  }

  @Query(() => CaseConnection, { description: 'Cases on record, by CRN.' })
  async cases(
    @Args() page: CasesArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<CaseConnection> {
    const { first } = page
    const after = page.after === undefined || page.after === null ? undefined : idOfCursor(page.after)
    const answer = await this.queries.execute(
      new ListCases({ first, after, principal, atLeast: page.atLeast ?? undefined, correlationId }),
    )
    if (answer.kind === 'malformed-position') throw new ApiProblem('BAD_USER_INPUT', malformedPosition)
    if (answer.kind !== 'listed') throw readingProblem(answer)
    const last = answer.crns.at(-1)
    return {
      edges: answer.crns.map(crn => ({ cursor: cursorOf(crn), node: { crn } })),
      pageInfo: { hasNextPage: answer.more, endCursor: last === undefined ? undefined : cursorOf(last) },
      position: answer.position,
      reachedAtLeast: answer.reachedAtLeast,
    }
  }

  @ResolveField(() => Boolean, {
    description: 'Whether who may open it is limited now, whatever moment its views are about.',
  })
  limited(@Parent() { crn }: Case, @RequestedBy() { principal }: Requester): boolean {
    const reading = mayReadCase(principal)
    if (!reading.allowed) throw readingProblem({ kind: 'not-permitted', why: reading.why })
    const verdict = this.gate.sightOf(principal).verdictOn(crn)
    if (!verdict.allowed) throw readingProblem({ kind: 'case-restricted', message: verdict.limit.message })
    return verdict.limited
  }

  @ResolveField(() => CaseViewResult, { description: 'The case as it stood and as it was known.' })
  async view(
    @Parent() { crn, purpose }: Case,
    @Args() { basis, atLeast }: ViewArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<CaseView | BasisRefused> {
    const bases = [basisRequest(basis)]
    const answer = await this.queries.execute(
      new OpenCase({ crn, bases, principal, atLeast: atLeast ?? undefined, correlationId, purpose }),
    )
    if (answer.kind !== 'opened') return toBasisRefused(answer)
    const showing = showingOf(answer.cases[0]!, principal)
    const nothing = showing.file.entries.length === 0
    return {
      __typename: 'CaseView',
      showing,
      basis: showing.basis,
      statement: nothing ? `No entry is on record for ${crn} at this basis.` : undefined,
    }
  }

  @ResolveField(() => ComparisonResult, { description: 'What differs between two bases, field by field.' })
  async compare(
    @Parent() { crn, purpose }: Case,
    @Args() { from, to }: CompareArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<Comparison | BasisRefused> {
    const bases = [basisRequest(from), basisRequest(to)]
    const answer = await this.queries.execute(new OpenCase({ crn, bases, principal, correlationId, purpose }))
    if (answer.kind !== 'opened') return toBasisRefused(answer)
    const [before, after] = answer.cases.map(opened => showingOf(opened, principal))
    return toComparison(before!, after!)
  }
}
