import { Inject } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql'
import type { Principal } from '#access'
import type { ActOnSite as Deed } from '#concerns'
import { CurrentPrincipal } from '../../../access.ts'
import { CLOCK } from '../../../composition/tokens.ts'
import type { Maybe } from '../../words-enum.ts'
import { ActOnSite } from '../commands/act-on-site.ts'
import { personOf } from '../inputs/person.input.ts'
import {
  CompleteSafetyActionInput,
  RecordSafetyCheckInput,
  SetSafetyActionInput,
  SignOffSafetyCheckInput,
} from '../inputs/site.inputs.ts'
import { SafetyActResult, type SafetyActResultModel } from '../models/result.models.ts'
import type { CommandInput } from '../../acting/command.input.ts'
import { toSafetyActResult } from '../show/result.ts'
import { askedBy, type Numbered } from '../../acting/asked.ts'

@Resolver()
export class SiteActsResolver {
  constructor(
    private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly now: () => Date,
  ) {}

  @Mutation(() => SafetyActResult, {
    description: 'Records a safety check of an office. The id of the check is the commandId.',
  })
  recordSafetyCheck(
    @Args('input') input: RecordSafetyCheckInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<SafetyActResultModel> {
    const { commandId, assessed, assessedBy, findings } = input
    const id = commandId.toLowerCase()
    const assessor = assessedBy ? { assessedBy: personOf(assessedBy) } : {}
    return this.act(input, { kind: 'record-check', id, assessed, findings, ...assessor }, principal, request)
  }

  @Mutation(() => SafetyActResult, {
    description: 'A manager who neither assessed nor recorded a safety check signs it off.',
  })
  signOffSafetyCheck(
    @Args('input') input: SignOffSafetyCheckInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<SafetyActResultModel> {
    return this.act(input, { kind: 'sign-off', check: input.check.toLowerCase(), ...noteOf(input) }, principal, request)
  }

  @Mutation(() => SafetyActResult, {
    description: 'Sets somebody something to do after a safety check. The id of the action is the commandId.',
  })
  setSafetyAction(
    @Args('input') input: SetSafetyActionInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<SafetyActResultModel> {
    const { commandId, check, what, owner, due } = input
    const ids = { id: commandId.toLowerCase(), check: check.toLowerCase() }
    return this.act(input, { kind: 'set-action', ...ids, what, owner: personOf(owner), due }, principal, request)
  }

  @Mutation(() => SafetyActResult, {
    description: 'The owner of an action, or a manager, records that it was completed, and when.',
  })
  completeSafetyAction(
    @Args('input') input: CompleteSafetyActionInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<SafetyActResultModel> {
    const { action, completed } = input
    const deed: Deed = { kind: 'complete-action', action: action.toLowerCase(), completed, ...noteOf(input) }
    return this.act(input, deed, principal, request)
  }

  private async act(
    input: CommandInput & { readonly site: string },
    deed: Deed,
    principal: Principal,
    request: Numbered,
  ): Promise<SafetyActResultModel> {
    const command = new ActOnSite(input.site, deed, askedBy(principal, request, input))
    return toSafetyActResult(await this.commands.execute(command), this.now().getTime())
  }
}

function noteOf({ note }: { readonly note?: Maybe<string> }): { readonly note?: string } {
  return typeof note === 'string' ? { note } : {}
}
