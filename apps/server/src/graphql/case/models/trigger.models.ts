import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { Consideration as ReplayConsideration, TriggerRecord as ReplayTrigger } from '#replay'
import { Entry } from './entry.models.ts'
import { Elapsed, When } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const TriggerStatus = wordsEnum<ReplayTrigger['status']>(
  'TriggerStatus',
  'Whether the record holds a consideration of recall or breach after something that ordinarily calls for one.',
  {
    considered: '',
    'considered late': 'Surely later than the time asked about.',
    'cannot say': 'Something is recorded, and not whether it belongs to this.',
    'no recorded consideration': 'The record does not show one, which is not the same as not considered.',
  },
)

const ConsiderationOf = wordsEnum<ReplayConsideration['of']>('ConsiderationOf', 'What was considered.', {
  recall: '',
  breach: '',
})

const ConsiderationTie = wordsEnum<ReplayConsideration['tie']>(
  'ConsiderationTie',
  'How a consideration is known to belong to what it followed.',
  { named: 'It names it.', 'next in time': 'It surely came after it, and before the next.' },
)

@ObjectType({ description: 'An entry by which somebody was told of a trigger.' })
export class Told {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Elapsed, { nullable: true, description: 'From the trigger; null where either time is not recorded.' })
  elapsed: Maybe<Elapsed>
}

@ObjectType({ description: 'The first recorded consideration of recall or breach that belongs to a trigger.' })
export class Consideration {
  @Field(() => Entry)
  entry: Entry

  @Field(() => ConsiderationOf)
  of: ReplayConsideration['of']

  @Field(() => ConsiderationTie)
  tie: ReplayConsideration['tie']

  @Field(() => Elapsed, { nullable: true, description: 'From the trigger; null where either time is not recorded.' })
  elapsed: Maybe<Elapsed>
}

@ObjectType({ description: 'A suspension of supervision by a policy.' })
export class Suspension {
  @Field(() => Entry)
  entry: Entry

  @Field(() => String, { nullable: true, description: 'Null where the content is withheld.' })
  value: Maybe<string>

  @Field(() => When, { nullable: true, description: 'From when it had effect; null: not known.' })
  from: Maybe<When>
}

@ObjectType({
  description: 'Something that ordinarily calls for recall or breach to be considered, and what followed.',
})
export class Trigger {
  @Field(() => Entry)
  entry: Entry

  @Field(() => TriggerStatus)
  status: ReplayTrigger['status']

  @Field(() => String)
  statement: string

  @Field(() => [Told], { description: 'Who was told of it, by an entry of its own. Empty: none recorded.' })
  @Extensions({ listSize: 1 })
  told: Told[]

  @Field(() => Consideration, { nullable: true, description: 'Null: none recorded, or the record cannot say.' })
  consideration: Maybe<Consideration>

  @Field(() => [Entry], { description: 'What may or may not have been a consideration of it.' })
  @Extensions({ listSize: 1 })
  possibly: Entry[]

  @Field(() => Entry, { ...maybe, description: 'A consideration after the next trigger, that may have been of both.' })
  afterNextTrigger: Maybe<Entry>

  @Field(() => Elapsed, { nullable: true, description: 'Without a consideration: up to effectiveAt.' })
  since: Maybe<Elapsed>

  @Field(() => [Suspension], { description: 'Supervision was, or may have been, suspended then or since.' })
  @Extensions({ listSize: 1 })
  suspendedBy: Suspension[]
}
