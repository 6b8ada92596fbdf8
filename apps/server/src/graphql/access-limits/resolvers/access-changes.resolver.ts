import { CommandBus } from '@nestjs/cqrs'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import type { AccessChange, LimitedPerson } from '#case-record'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { ChangeAccess } from '../commands/change-access.ts'
import {
  CommissionReviewerInput,
  EndCommissionInput,
  LiftAccessLimitInput,
  SetAccessLimitInput,
  type LimitedPersonInput,
} from '../inputs/access.inputs.ts'
import { AccessResult, type AccessResultModel } from '../models/result.models.ts'
import { toAccessResult } from '../show/result.ts'

/** Who may open a case, changed. Nothing is removed by any of it. */
@Resolver()
export class AccessChangesResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => AccessResult, { description: 'Restricts a case to people named, or excludes people from it.' })
  setAccessLimit(
    @Args('input') input: SetAccessLimitInput,
    @RequestedBy() requester: Requester,
  ): Promise<AccessResultModel> {
    const { kind, people, reason, message } = input
    const limit = { kind, people: people.map(personOf), reason, message: message ?? undefined }
    return this.change(input, { change: 'set-limit', ...limit, ...periodOf(input) }, requester)
  }

  @Mutation(() => AccessResult, { description: 'Lifts a restriction or an exclusion. It stays as history.' })
  liftAccessLimit(
    @Args('input') input: LiftAccessLimitInput,
    @RequestedBy() requester: Requester,
  ): Promise<AccessResultModel> {
    const { limit, reason } = input
    return this.change(input, { change: 'lift-limit', limit, reason }, requester)
  }

  @Mutation(() => AccessResult, {
    description:
      'Commissions an SFO reviewer for a case: a restriction then does not keep them out. An exclusion does.',
  })
  commissionReviewer(
    @Args('input') input: CommissionReviewerInput,
    @RequestedBy() requester: Requester,
  ): Promise<AccessResultModel> {
    const { reviewer, purpose } = input
    const commission = { reviewer: personOf(reviewer), purpose, ...periodOf(input) }
    return this.change(input, { change: 'commission-reviewer', ...commission }, requester)
  }

  @Mutation(() => AccessResult, { description: 'Ends the commission of a reviewer before its time.' })
  endReviewerCommission(
    @Args('input') input: EndCommissionInput,
    @RequestedBy() requester: Requester,
  ): Promise<AccessResultModel> {
    const { commission, reason } = input
    return this.change(input, { change: 'end-commission', commission, reason }, requester)
  }

  private async change(
    { crn, commandId }: LiftAccessLimitInput | SetAccessLimitInput | CommissionReviewerInput | EndCommissionInput,
    change: AccessChange,
    requester: Requester,
  ): Promise<AccessResultModel> {
    return toAccessResult(await this.commands.execute(new ChangeAccess({ crn, change, commandId, requester })))
  }
}

function personOf({ username, staffId, name }: LimitedPersonInput): LimitedPerson {
  return { username, ...(staffId ? { staffId } : {}), ...(name ? { name } : {}) }
}

/** A day as the end of a limit means that it holds until midnight. */
function periodOf({ from, until }: SetAccessLimitInput | CommissionReviewerInput) {
  return { from: from?.earliest, until: until ? until.latest + 1 : undefined }
}
