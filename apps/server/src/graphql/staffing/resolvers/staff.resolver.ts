import { QueryBus } from '@nestjs/cqrs'
import { Args, Extensions, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import type { Principal } from '#access'
import { lineAmong, spanAmong, staffingOf, valuesOf } from '#staffing'
import { CurrentPrincipal } from '../../../access.ts'
import { cursorOf, idOfCursor } from '../../paging/cursor.ts'
import { malformedPosition } from '../../case/show/opened/refusal.ts'
import { ApiProblem } from '../../errors/api-problem.ts'
import { StaffArgs, StaffListArgs } from '../inputs/staff.args.ts'
import { LineOfManagement, SpanOfControl, Staff, StaffConnection, StaffingEntry } from '../models/staff.models.ts'
import { ReadStaff, type StaffBasis } from '../queries/read-staff.ts'
import { toStaffingEntry } from '../show/entry.ts'
import { toLine, toSpan } from '../show/management.ts'
import { toStaff } from '../show/staff.ts'

@Resolver(() => Staff)
export class StaffResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => Staff, { description: 'Who a member of staff was at a moment. Whether anything is on record, it says.' })
  async staff(@Args() args: StaffArgs, @CurrentPrincipal() principal: Principal): Promise<Staff> {
    const basis = await this.basisOf(args, principal)
    return toStaff(staffingOf(basis.recordOf(args.staffId), args.staffId, basis.at, basis.knownAt), basis)
  }

  @Query(() => StaffConnection, { description: 'Members of staff by staff code, each as they were at a moment.' })
  async staffList(@Args() args: StaffListArgs, @CurrentPrincipal() principal: Principal): Promise<StaffConnection> {
    const basis = await this.basisOf(args, principal)
    const { first, unit } = args
    const after = args.after ? idOfCursor(args.after) : ''
    const found = basis
      .everybody()
      .filter(one => one.staffId > after && (!unit || valuesOf(one.unit).includes(unit)))
      .slice(0, first + 1)
    const page = found.slice(0, first)
    const last = page.at(-1)
    return {
      edges: page.map(one => ({ cursor: cursorOf(one.staffId), node: toStaff(one, basis) })),
      pageInfo: { hasNextPage: found.length > first, endCursor: last && cursorOf(last.staffId) },
    }
  }

  @ResolveField(() => SpanOfControl)
  @Extensions({ cost: 20 })
  spanOfControl(@Parent() { staffId, basis }: Staff): SpanOfControl {
    return toSpan(spanAmong(basis.everybody(), staffId, basis.at))
  }

  @ResolveField(() => LineOfManagement)
  @Extensions({ cost: 20 })
  lineOfManagement(@Parent() { staffId, basis }: Staff): LineOfManagement {
    return toLine(lineAmong(basis.everybody(), staffId))
  }

  @ResolveField(() => [StaffingEntry], {
    description: 'Everything entered, in its order; what was superseded included.',
  })
  entries(@Parent() { staffId, basis }: Staff): StaffingEntry[] {
    const record = basis.recordOf(staffId)
    const inOrder = [...record.all].sort((left, right) => (left.position < right.position ? -1 : 1))
    return inOrder.map(entry => toStaffingEntry(entry, record))
  }

  private async basisOf(args: StaffArgs | StaffListArgs, principal: Principal): Promise<StaffBasis> {
    const { at, knownAt, atLeast } = args
    const request = { principal, at: at?.latest, knownAt: knownAt?.latest, atLeast: atLeast ?? undefined }
    const answer = await this.queries.execute(new ReadStaff(request))
    switch (answer.kind) {
      case 'read':
        return answer.basis
      case 'not-permitted':
        throw new ApiProblem('FORBIDDEN', 'Your role does not read staffing.')
      case 'not-serving':
        throw new ApiProblem('UNAVAILABLE', 'The record is still being prepared for reading; try again shortly.')
      case 'malformed-position':
        throw new ApiProblem('BAD_USER_INPUT', malformedPosition)
      case 'known-in-the-future':
        throw new ApiProblem('BAD_USER_INPUT', 'knownAt is later than now; pass a moment that has passed')
    }
  }
}
