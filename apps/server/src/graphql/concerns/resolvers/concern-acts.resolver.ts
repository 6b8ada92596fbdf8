import { Inject } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql'
import type { Principal } from '#access'
import type { ActOnConcern as Deed } from '#concerns'
import { CurrentPrincipal } from '../../../access.ts'
import { CLOCK } from '../../../composition/tokens.ts'
import { ActOnConcern, RaiseConcern } from '../commands/act-on-concern.ts'
import {
  AcknowledgeConcernInput,
  AnswerConcernInput,
  EscalateConcernInput,
  RaiseConcernInput,
  WithdrawConcernInput,
} from '../inputs/concern.inputs.ts'
import { personOf } from '../inputs/person.input.ts'
import { ConcernActResult, type ConcernActResultModel } from '../models/result.models.ts'
import { toConcernActResult } from '../show/result.ts'
import { askedBy, type Numbered } from '../../acting/asked.ts'

@Resolver()
export class ConcernActsResolver {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly now: () => Date,
  ) {}

  @Mutation(() => ConcernActResult, {
    description: 'Raises a concern to a named person. Its id is the commandId. Confidential from the first moment.',
  })
  async raiseConcern(
    @Args('input') input: RaiseConcernInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<ConcernActResultModel> {
    const { category, text, to, due, about } = input
    const raising = {
      category,
      text,
      to: personOf(to),
      due,
      ...(about ? { about: { crn: about.crn, entries: about.entries ?? [] } } : {}),
    }
    const command = new RaiseConcern(raising, askedBy(principal, request, input))
    return toConcernActResult(await this.commands.execute(command), this.now().getTime())
  }

  @Mutation(() => ConcernActResult, {
    description: 'You have seen a concern that was put to you. It is no answer yet.',
  })
  acknowledgeConcern(
    @Args('input') input: AcknowledgeConcernInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<ConcernActResultModel> {
    return this.act(input, { kind: 'acknowledge' }, principal, request)
  }

  @Mutation(() => ConcernActResult, {
    description: 'Answers a concern that was put to you. Late is better than never.',
  })
  answerConcern(
    @Args('input') input: AnswerConcernInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<ConcernActResultModel> {
    return this.act(input, { kind: 'answer', text: input.text }, principal, request)
  }

  @Mutation(() => ConcernActResult, {
    description: 'Puts a concern of yours that nobody has answered to somebody else as well.',
  })
  escalateConcern(
    @Args('input') input: EscalateConcernInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<ConcernActResultModel> {
    const { to, due, reason } = input
    const deed: Deed = { kind: 'escalate', to: personOf(to), due, ...(typeof reason === 'string' ? { reason } : {}) }
    return this.act(input, deed, principal, request)
  }

  @Mutation(() => ConcernActResult, {
    description: 'Withdraws a concern of yours. Those who could see it still can.',
  })
  withdrawConcern(
    @Args('input') input: WithdrawConcernInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<ConcernActResultModel> {
    const { reason } = input
    return this.act(input, { kind: 'withdraw', ...(typeof reason === 'string' ? { reason } : {}) }, principal, request)
  }

  private async act(
    input: AcknowledgeConcernInput,
    deed: Deed,
    principal: Principal,
    request: Numbered,
  ): Promise<ConcernActResultModel> {
    const command = new ActOnConcern(input.id, deed, askedBy(principal, request, input))
    return toConcernActResult(await this.commands.execute(command), this.now().getTime())
  }
}
