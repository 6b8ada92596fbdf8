import { createUnionType, Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import type { Position } from '#event-log'
import { LiveEnded, LiveStarted } from './live.models.ts'

@ObjectType({ description: 'Names something that waits, or waited.' })
export class WaitingName {
  @Field(() => String)
  crn: string

  @Field(() => String)
  entryId: string
}

@ObjectType({
  description:
    'What waits on you has changed since the message before. A hint: ask for your queue at at least this position. Several ' +
    'changes may come as one message. What becomes overdue because time passes is not told by itself; counts include it.',
})
export class QueueNews {
  readonly __typename: 'QueueNews'

  @Field(() => String, { description: 'Pass it as "atLeast" to see this, and as "after" to go on from here.' })
  position: Position

  @Field(() => Int, { description: 'How many items wait now.' })
  waiting: number

  @Field(() => Int, { description: 'How many of them are surely overdue.' })
  overdue: number

  @Field(() => [WaitingName])
  @Extensions({ listSize: 20 })
  newlyWaiting: WaitingName[]

  @Field(() => [WaitingName])
  @Extensions({ listSize: 20 })
  noLongerWaiting: WaitingName[]
}

export const QueueNewsMessage = createUnionType({
  name: 'QueueNewsMessage',
  types: () => [LiveStarted, QueueNews, LiveEnded] as const,
  resolveType: (value: LiveStarted | QueueNews | LiveEnded) => value.__typename,
})
