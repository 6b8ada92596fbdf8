import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import type { Stated } from '#staffing'

const StatedStatus: Readonly<Record<string, Stated<unknown>['kind']>> = {
  RECORDED: 'recorded',
  SEVERAL: 'several',
  NOT_RECORDED: 'not recorded',
}
registerEnumType(StatedStatus, {
  name: 'StatedStatus',
  description: 'Whether the record says one thing, several that it does not decide between, or nothing.',
})

@ObjectType({ description: 'What the record says of one thing.' })
export class StatedText {
  @Field(() => StatedStatus)
  status: Stated<unknown>['kind']

  @Field(() => [String], { description: 'Every value that the record names; empty where it names none.' })
  values: readonly string[]

  @Field(() => String, { description: '"not recorded" where nothing is.' })
  inWords: string
}

@ObjectType()
export class TimeInPost {
  @Field(() => String)
  since: string

  @Field(() => Int)
  months: number
}

@ObjectType({ description: 'How long in post, in whole months.' })
export class StatedTimeInPost {
  @Field(() => StatedStatus)
  status: Stated<unknown>['kind']

  @Field(() => [TimeInPost])
  values: readonly TimeInPost[]

  @Field(() => String)
  inWords: string
}
