import { Field, ID, InputType } from '@nestjs/graphql'
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator'
import { maybe, type Maybe } from '../words-enum.ts'

/** What every request to record something carries. */
@InputType({ isAbstract: true })
export abstract class CommandInput {
  @Field(() => ID, {
    description: 'A UUID of your choosing. Sent again, it changes nothing and gives the first result.',
  })
  @IsUUID('all', { message: 'commandId must be a UUID' })
  commandId: string

  @Field(() => String, {
    ...maybe,
    description:
      'The position of the view that was looked at (basis.position, or the position a change answered). Where the ' +
      'record has moved on since, nothing is recorded and what is new is the answer.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  seen?: Maybe<string>
}
