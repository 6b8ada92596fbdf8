import { Field, ObjectType } from '@nestjs/graphql'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { maybe, type Maybe } from '../../words-enum.ts'
import { ConcernToThemEdge } from '../../concerns/models/raised-to.models.ts'

@ObjectType({
  description: 'Concerns put to somebody that wait for an answer, each with its due time and who was asked.',
})
export class QueuedConcerns {
  @Field(() => [ConcernToThemEdge])
  edges: ConcernToThemEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => String, { ...maybe, description: 'Said where none is shown.' })
  statement: Maybe<string>
}
