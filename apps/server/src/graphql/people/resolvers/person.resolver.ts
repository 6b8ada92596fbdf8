import { QueryBus } from '@nestjs/cqrs'
import { Args, Extensions, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { ApiProblem } from '../../errors/api-problem.ts'
import { basisRequest, ViewArgs } from '../../case/inputs/basis.input.ts'
import type { BasisRefused } from '../../case/models/basis.models.ts'
import { ActsArgs, PersonArgs } from '../inputs/people.args.ts'
import { PersonActsResult, type PersonActs } from '../models/acts.models.ts'
import { Person } from '../models/person.models.ts'
import { QueueResult, type Queue } from '../models/queue.models.ts'
import { OpenPerson } from '../queries/open-person.ts'
import { toPersonActs } from '../show/acts.ts'
import { toQueue } from '../show/queue.ts'
import { toPersonRefused } from '../show/refusal.ts'

/** Opening every case that names somebody costs more than a field of one case. */
export const costOfAPerson = 500

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly queries: QueryBus) {}

  @Query(() => Person, {
    description: 'One member of staff: yourself; for a manager, somebody in their line; for an SFO reviewer, anybody.',
  })
  person(@Args() { staffId }: PersonArgs): Person {
    return { staffId }
  }

  @ResolveField(() => PersonActsResult, { description: 'What they did, and left unanswered, in a period.' })
  @Extensions({ cost: costOfAPerson })
  async acts(
    @Parent() { staffId }: Person,
    @Args() { from, to, basis, atLeast }: ActsArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<PersonActs | BasisRefused> {
    const period = { from: from.earliest, until: to.latest }
    if (period.from > period.until) throw endBeforeBeginning
    const request = {
      staffId,
      basis: basisRequest(basis),
      principal,
      atLeast: atLeast ?? undefined,
      period,
      correlationId,
    }
    const answer = await this.queries.execute(new OpenPerson(request))
    if (answer.kind !== 'opened') return toPersonRefused(answer)
    return toPersonActs(answer, period, principal)
  }

  @ResolveField(() => QueueResult, { description: 'What waited on them.' })
  @Extensions({ cost: costOfAPerson })
  async queue(
    @Parent() { staffId }: Person,
    @Args() { basis, atLeast }: ViewArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<Queue | BasisRefused> {
    const request = { staffId, basis: basisRequest(basis), principal, atLeast: atLeast ?? undefined, correlationId }
    const answer = await this.queries.execute(new OpenPerson(request))
    if (answer.kind !== 'opened') return toPersonRefused(answer)
    return toQueue(answer, principal)
  }
}

const endBeforeBeginning = new ApiProblem('BAD_USER_INPUT', 'The period ends before it begins.', [
  { field: 'to', messages: ['pass a moment that is not earlier than from'] },
])
