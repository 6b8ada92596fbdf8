import { QueryBus } from '@nestjs/cqrs'
import { Args, Extensions, ResolveField, Resolver } from '@nestjs/graphql'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { Me } from '../../about/about.models.ts'
import { basisRequest, ViewArgs } from '../../case/inputs/basis.input.ts'
import type { BasisRefused } from '../../case/models/basis.models.ts'
import { MyQueueResult, type NoStaffCode, type Queue } from '../models/queue.models.ts'
import { OpenPerson } from '../queries/open-person.ts'
import { toQueue } from '../show/queue.ts'
import { toPersonRefused } from '../show/refusal.ts'
import { costOfAPerson } from './person.resolver.ts'

const message = 'Your sign-in carries no staff code: nothing on record can be tied to you.'

@Resolver(() => Me)
export class MyQueueResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => MyQueueResult, {
    description: 'What waits on you and since when; or waited, at an earlier basis.',
  })
  @Extensions({ cost: costOfAPerson })
  async queue(
    @Args() { basis, atLeast }: ViewArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<Queue | BasisRefused | NoStaffCode> {
    const { staffId } = principal
    if (staffId === undefined) return { __typename: 'NoStaffCode', message }
    const request = { staffId, basis: basisRequest(basis), principal, atLeast: atLeast ?? undefined, correlationId }
    const answer = await this.queries.execute(new OpenPerson(request))
    if (answer.kind !== 'opened') return toPersonRefused(answer)
    return toQueue(answer, principal)
  }
}
