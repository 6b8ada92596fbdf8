import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql'
import { prepared } from '../prepared.ts'
import { Case, CaseView, ChronologyConnection } from './chronology.models.ts'

@Resolver(() => CaseView)
export class ChronologyResolver {
  @Query(() => Case)
  case(@Args('crn') crn: string): Case {
    return prepared<{ case: Case }>(crn).case
  }

  @ResolveField(() => ChronologyConnection)
  chronology(@Parent() view: CaseView, @Args('first', { type: () => Int }) first: number): ChronologyConnection {
    return { edges: view.chronology.edges.slice(0, first) }
  }
}
