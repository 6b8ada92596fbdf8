import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { PageArgs } from '../../paging.ts'
import { PersonActConnection, PersonActs } from '../models/acts.models.ts'
import { Queue, WaitingItemConnection } from '../models/queue.models.ts'
import { pageOf } from '../show/page.ts'

@Resolver(() => PersonActs)
export class PersonActsResolver {
  @ResolveField(() => PersonActConnection, { description: 'In their own hand, or confirmed by them; in any capacity.' })
  acts(@Parent() { placed }: PersonActs, @Args() page: PageArgs): PersonActConnection {
    return pageOf(placed, page)
  }
}

@Resolver(() => Queue)
export class QueueResolver {
  @ResolveField(() => WaitingItemConnection, { description: 'Each entry once, the earliest first.' })
  items(@Parent() { placed }: Queue, @Args() page: PageArgs): WaitingItemConnection {
    return pageOf(placed, page)
  }
}
