import { QueryBus } from '@nestjs/cqrs'
import { Args, ArgsType, Extensions, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { IsBoolean } from 'class-validator'
import { concernsRaisedTo } from '#concerns'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { readingProblem } from '../../case/show/opened/refusal.ts'
import { FindConcerns } from '../../concerns/queries/find-concerns.ts'
import { toAsk, toConcern } from '../../concerns/show/concern.ts'
import { pageOfList } from '../../paging/page-of-list.ts'
import { PageArgs } from '../../paging/page-args.ts'
import { QueuedConcerns } from '../models/queued-concerns.models.ts'
import { Queue } from '../models/queue.models.ts'

@ArgsType()
class QueuedConcernsArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Only those whose due time has passed.' })
  @IsBoolean()
  overdueOnly: boolean
}

const description =
  'Concerns put to the person that nobody has answered, the oldest first. Confidential: those that you may read; cover ' +
  'passes none on.'

@Resolver(() => Queue)
export class QueueConcernsResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => QueuedConcerns, { description })
  @Extensions({ cost: 20 })
  async concerns(
    @Parent() { staffId, basis }: Queue,
    @Args() { first, after, overdueOnly }: QueuedConcernsArgs,
    @RequestedBy() { principal, correlationId }: Requester,
  ): Promise<QueuedConcerns> {
    const found = await this.queries.execute(new FindConcerns({ principal, correlationId }))
    if (found.kind !== 'found') throw readingProblem(found.kind === 'not-logged' ? found : { kind: 'not-serving' })
    // A concern happens as it is recorded: it stands at the earlier of both times.
    const instant = Math.min(basis.effectiveAt, basis.knownAt)
    const waiting = found.concerns
      .flatMap(events =>
        concernsRaisedTo(events, staffId, -Infinity, instant).concerns.map(({ ask }) => ({ ask, events })),
      )
      .filter(({ ask }) => ask.status === 'raised' || ask.status === 'acknowledged')
      .filter(({ ask }) => !overdueOnly || (ask.overdue && !ask.overdue.ended))
      .sort((left, right) => left.ask.at - right.ask.at)
      .map(({ events, ask }) => ({ concern: toConcern(events, instant)!, ask: toAsk(ask, instant) }))
    const none = `None ${overdueOnly ? 'overdue' : 'waiting'} among the concerns that you may read.`
    return {
      ...pageOfList(waiting, ({ concern }) => concern.id, { first, after }),
      statement: waiting.length === 0 ? none : undefined,
    }
  }
}
