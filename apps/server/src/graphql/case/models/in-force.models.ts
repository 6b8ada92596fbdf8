import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import { Decider } from './actor.models.ts'
import { Entry } from './entry.models.ts'
import { Influence } from './influence.models.ts'
import { Elapsed, When } from './time.models.ts'
import { wordsEnum, type Maybe } from '../../words-enum.ts'

export type CertaintyWord = 'certain' | 'possible'

export const Certainty = wordsEnum<CertaintyWord>('Certainty', 'Whether the record says surely that it was in force.', {
  certain: '',
  possible: 'Its time, or its order to another value, is not recorded precisely enough.',
})

@ObjectType({ description: 'What a value in force rests on.' })
export class InForceSource {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Decider)
  decider: Decider

  @Field(() => When, { nullable: true, description: 'When it was decided; null: not known.' })
  decidedAt: Maybe<When>

  @Field(() => When, { nullable: true, description: 'From when it had effect.' })
  from: Maybe<When>

  @Field(() => Entry, { nullable: true, description: 'What gave it effect, where it needed a countersignature.' })
  countersignedBy: Maybe<Entry>

  @Field(() => Entry, {
    nullable: true,
    description:
      'A countersignature of an earlier version, where the value came with a change that nobody countersigned.',
  })
  countersignedEarlier: Maybe<Entry>

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that stands, where the countersignature on record was given on an earlier one; null: there is no such.',
  })
  versionNotCountersigned: Maybe<number>

  @Field(() => Elapsed, { nullable: true, description: 'From the making of the record to its countersignature.' })
  countersignedAfter: Maybe<Elapsed>

  @Field(() => [Influence])
  @Extensions({ listSize: 4 })
  influences: Influence[]

  @Field(() => [Entry], { description: 'Later entries that set the very same value.' })
  @Extensions({ listSize: 1 })
  alsoSetBy: Entry[]
}

@ObjectType({ description: 'A change made after the moment asked about: what the field shows now.' })
export class LaterAmendment {
  @Field(() => String, { nullable: true, description: 'Null where the content is withheld.' })
  value: Maybe<string>

  @Field(() => Entry)
  by: Entry
}

@ObjectType({ description: 'A value in force, with what it rests on.' })
export class ValueInForce {
  @Field(() => String, { nullable: true, description: 'Null where the content of its source is withheld.' })
  value: Maybe<string>

  @Field(() => Certainty)
  certainty: CertaintyWord

  @Field(() => InForceSource)
  source: InForceSource

  @Field(() => [LaterAmendment])
  @Extensions({ listSize: 1 })
  amendedLater: LaterAmendment[]
}
