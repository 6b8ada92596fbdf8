import { Inject } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { aliasChangeOf, aliasStream } from '#case-record'
import type { ReadModel } from '#replay'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { CaseGate } from '../../../case-gate/case-gate.ts'
import { CaseView } from '../../case/models/case.models.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { ChangeMerge } from './change-merge.ts'
import { EndMergeInput, MergeCasesInput } from './merge.inputs.ts'
import { CaseMerge, MergeResult, type MergeResultModel } from './merge.models.ts'
import { mergesOf, toMergeResult } from './show-merge.ts'

@Resolver()
export class MergesResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => MergeResult, {
    description: 'Records that two numbers are one person: asked for by either, the entries of both answer.',
  })
  async mergeCases(@Args('input') input: MergeCasesInput, @RequestedBy() by: Requester): Promise<MergeResultModel> {
    return toMergeResult(await this.commands.execute(new ChangeMerge({ ...input, change: 'recorded', by })))
  }

  @Mutation(() => MergeResult, {
    description: 'Records that they are two people after all. What was known in between stays as it was.',
  })
  async endMerge(@Args('input') input: EndMergeInput, @RequestedBy() by: Requester): Promise<MergeResultModel> {
    return toMergeResult(await this.commands.execute(new ChangeMerge({ ...input, change: 'ended', by })))
  }
}

/** Which other numbers a case has. */
@Resolver(() => CaseView)
export class MergesOfCaseResolver {
  constructor(
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    private readonly gate: CaseGate,
  ) {}

  @ResolveField(() => [CaseMerge], {
    description: 'The numbers merged with this one as known at this basis, whichever of them was asked for.',
  })
  merges(
    @Parent() { showing: { crn, basis, position } }: CaseView,
    @RequestedBy() { principal }: Requester,
  ): readonly CaseMerge[] {
    const changes = this.reads.eventsOf(aliasStream, position).flatMap(event => aliasChangeOf(event) ?? [])
    const sight = this.gate.sightOf(principal)
    // Nobody learns of a number that is kept from them, not even that it was merged with this one.
    return mergesOf(crn, changes, basis.knownAt).filter(merge =>
      [merge.alias, merge.main].every(number => number === crn || sight.maySee(number)),
    )
  }
}
