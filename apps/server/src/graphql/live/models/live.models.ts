import { Field, ObjectType } from '@nestjs/graphql'
import type { ReadFrom } from '#event-log'
import { wordsEnum } from '../../words-enum.ts'

/** Why the service ends a subscription by itself. */
export type EndReasonWord = 'signed out' | 'not permitted' | 'too slow' | 'not serving' | 'stopping'

const EndReason = wordsEnum<EndReasonWord>('EndReason', 'Why the service ended a subscription by itself.', {
  'signed out': 'The token has expired or is no longer believed. Sign in, then subscribe from the position.',
  'not permitted': 'You may no longer read this.',
  'too slow': 'Messages were not taken for too long. Subscribe again from the position.',
  'not serving': 'The record cannot be read, or sign-in not be checked, at the moment. Try again from the position.',
  stopping: 'This server is being stopped. Subscribe again from the position; another server may answer.',
})

@ObjectType({ description: 'The first message: everything that comes later than this position will be told.' })
export class LiveStarted {
  readonly __typename: 'LiveStarted'

  @Field(() => String, { description: 'Pass it as "after" to go on from here.' })
  position: ReadFrom
}

@ObjectType({ description: 'The last message. After it nothing is told, whatever happens.' })
export class LiveEnded {
  readonly __typename: 'LiveEnded'

  @Field(() => EndReason)
  reason: EndReasonWord

  @Field(() => String, { description: 'For people.' })
  message: string

  @Field(() => Boolean, { description: 'Whether the same subscription, asked for again, may be answered.' })
  mayResume: boolean

  @Field(() => String, { description: 'Everything up to here was told. Pass it as "after" to miss nothing.' })
  position: ReadFrom
}
