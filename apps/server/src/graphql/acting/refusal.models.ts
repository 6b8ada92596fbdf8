import { Field, ObjectType } from '@nestjs/graphql'

@ObjectType({ description: 'One thing wrong with what was sent.' })
export class ActProblem {
  @Field(() => String, { description: 'The field of the input, such as "levels.0.level".' })
  field: string

  @Field(() => String)
  problem: string

  @Field(() => String, { description: 'What would be right.' })
  expected: string
}

@ObjectType({ description: 'Something is wrong with the act; nothing was recorded.' })
export class ActNotValid {
  readonly __typename: 'ActNotValid'

  @Field(() => [ActProblem])
  problems: ActProblem[]
}

@ObjectType({ description: 'The person who asks may not record this; nothing was recorded.' })
export class NotPermitted {
  readonly __typename: 'NotPermitted'

  @Field(() => String)
  why: string
}

@ObjectType({ description: 'The record could not take it. Sending the same commandId again is safe.' })
export class NotRecorded {
  readonly __typename: 'NotRecorded'

  @Field(() => String)
  code: string

  @Field(() => String)
  message: string

  @Field(() => Boolean, { description: 'True: it may have been recorded. The same commandId again settles it.' })
  outcomeUnknown: boolean
}
