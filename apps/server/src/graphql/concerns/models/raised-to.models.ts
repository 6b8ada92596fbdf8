import { Field, Int, ObjectType } from '@nestjs/graphql'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { Concern, ConcernAsk } from './concern.models.ts'

@ObjectType({ description: 'A concern put to somebody, and how they stood to it.' })
export class ConcernToThem {
  @Field(() => Concern)
  concern: Concern

  @Field(() => ConcernAsk, { description: 'The part of it that was put to them.' })
  ask: ConcernAsk
}

@ObjectType()
export class ConcernToThemEdge {
  @Field(() => String)
  cursor: string

  @Field(() => ConcernToThem)
  node: ConcernToThem
}

@ObjectType({
  description:
    'Concerns put to one person in a period, as they stood at its end. Only those that you may read: there may be ' +
    'others, and whether there are is not said. One concern may count under several heads.',
})
export class ConcernsRaisedTo {
  @Field(() => String)
  staffId: string

  @Field(() => Int)
  raised: number

  @Field(() => Int)
  acknowledged: number

  @Field(() => Int)
  answered: number

  @Field(() => Int, { description: 'Neither acknowledged nor answered by them, nor settled otherwise.' })
  noResponse: number

  @Field(() => Int, { description: 'Still waiting past their due time.' })
  overdue: number

  @Field(() => Int, { description: 'Answered or withdrawn only after their due time had passed.' })
  endedLate: number

  @Field(() => [ConcernToThemEdge], { description: 'The oldest first.' })
  edges: ConcernToThemEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => String)
  statement: string
}
