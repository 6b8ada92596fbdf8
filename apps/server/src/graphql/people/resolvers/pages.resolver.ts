import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { PageArgs } from '../../paging/page-args.ts'
import { ActsPageArgs } from '../inputs/people.args.ts'
import { PersonActConnection, PersonActs } from '../models/acts.models.ts'
import { Queue, WaitingItemConnection } from '../models/queue.models.ts'
import { pageOf } from '../show/page.ts'
import { isOverdue } from '../show/queue.ts'

@Resolver(() => PersonActs)
export class PersonActsResolver {
  @ResolveField(() => PersonActConnection, { description: 'In their own hand, or confirmed by them; in any capacity.' })
  acts(@Parent() { placed }: PersonActs, @Args() { types, ...page }: ActsPageArgs): PersonActConnection {
    return pageOf(types ? placed.filter(({ type }) => types.includes(type)) : placed, page)
  }
}

@Resolver(() => Queue)
export class QueueResolver {
  @ResolveField(() => WaitingItemConnection, { description: 'Each entry once, the earliest first.' })
  items(@Parent() { placed }: Queue, @Args() page: PageArgs): WaitingItemConnection {
    return pageOf(placed, page)
  }

  @ResolveField(() => WaitingItemConnection, {
    description: 'Of the items, those whose due time has passed, or may have: each says which, and who set the time.',
  })
  overdue(@Parent() { placed }: Queue, @Args() page: PageArgs): WaitingItemConnection {
    return pageOf(placed.filter(isOverdue), page)
  }
}
