import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { RoshSetting as RoshSettingWord } from '#case-record'
import { Moment } from '../../scalars/moment.ts'
import { RoshLevelInForce, RoshSetting } from './rosh.models.ts'
import { Proposal } from './state.models.ts'
import type { Maybe } from '../../words-enum.ts'

@ObjectType({ description: 'What stood for one group from one moment until just before another.' })
export class RoshStep {
  @Field(() => Moment, { nullable: true, description: 'Null: open, because its source gives no beginning.' })
  from: Maybe<number>

  @Field(() => Moment, { nullable: true, description: 'When something else stands; null: not by effectiveAt.' })
  until: Maybe<number>

  @Field(() => [RoshLevelInForce], {
    description: 'Several where sources or times leave it open; empty: nothing in force any more.',
  })
  @Extensions({ listSize: 2 })
  levels: RoshLevelInForce[]
}

@ObjectType({ description: 'Every change of the level in force for one group.' })
export class RoshGroupHistory {
  @Field(() => String, { nullable: true, description: 'Null where the content of every source is withheld.' })
  group: Maybe<string>

  @Field(() => RoshSetting)
  setting: RoshSettingWord

  @Field(() => [RoshStep], { description: 'Oldest first, each beginning where the one before it ends.' })
  @Extensions({ listSize: 12 })
  steps: RoshStep[]
}

@ObjectType({ description: 'ROSH over time, by group and setting.' })
export class RoshHistory {
  @Field(() => [RoshGroupHistory], { description: 'Empty: none recorded.' })
  @Extensions({ listSize: 6 })
  groups: RoshGroupHistory[]

  @Field(() => [Proposal], {
    description: 'Levels put forward that had no effect of their own, whatever came of them.',
  })
  @Extensions({ listSize: 6 })
  proposals: Proposal[]
}
