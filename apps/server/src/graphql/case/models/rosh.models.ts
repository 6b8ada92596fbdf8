import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { RoshLevel as RoshLevelWord, RoshSetting as RoshSettingWord } from '#case-record'
import type { RatingConflict as ReplayConflict } from '#replay'
import { Entry } from './entry.models.ts'
import { Certainty, InForceSource, LaterAmendment, type CertaintyWord } from './in-force.models.ts'
import { wordsEnum, type Maybe } from '../../words-enum.ts'

export const RoshLevel = wordsEnum<RoshLevelWord>('RoshLevel', 'Risk of serious harm.', {
  low: '',
  medium: '',
  high: '',
  'very high': '',
})

export const RoshSetting = wordsEnum<RoshSettingWord>('RoshSetting', 'Where a ROSH level applies.', {
  community: '',
  custody: '',
})

const RatingConflictKind = wordsEnum<ReplayConflict['kind']>('RatingConflictKind', 'Why two ratings stand.', {
  'text and code': 'The words of a record give one level, its coded fields another.',
  'two agencies': '',
  'two systems': '',
  'order not known': '',
  'effect not said': 'Whether one of them set the level of this group at all: an override names no group, say.',
  'stated and derived': 'An overall level is stated beside the groups that it should follow from.',
})

@ObjectType()
export class RoshLevelInForce {
  @Field(() => RoshLevel, { nullable: true, description: 'Null where the content of its source is withheld.' })
  level: Maybe<RoshLevelWord>

  @Field(() => Certainty)
  certainty: CertaintyWord

  @Field(() => InForceSource)
  source: InForceSource

  @Field(() => [LaterAmendment])
  @Extensions({ listSize: 1 })
  amendedLater: LaterAmendment[]
}

@ObjectType({ description: 'Levels in force for one group: several where sources or times leave it open.' })
export class RoshGroup {
  @Field(() => String, { nullable: true, description: 'Null where the content of every source is withheld.' })
  group: Maybe<string>

  @Field(() => RoshSetting)
  setting: RoshSettingWord

  @Field(() => [RoshLevelInForce])
  @Extensions({ listSize: 2 })
  levels: RoshLevelInForce[]
}

@ObjectType({ description: 'The highest level over all groups of a setting: derived, never itself decided.' })
export class RoshOverall {
  @Field(() => RoshSetting)
  setting: RoshSettingWord

  @Field(() => RoshLevel, { nullable: true, description: 'Null where it would tell of content that is withheld.' })
  level: Maybe<RoshLevelWord>

  @Field(() => Certainty)
  certainty: CertaintyWord

  @Field(() => [Entry])
  @Extensions({ listSize: 2 })
  entries: Entry[]
}

@ObjectType()
export class ConflictingRating {
  @Field(() => String, { nullable: true, description: 'Null where the content is withheld.' })
  level: Maybe<string>

  @Field(() => Entry)
  entry: Entry
}

@ObjectType({ description: 'Two ratings at once. None of them wins.' })
export class RatingConflict {
  @Field(() => RatingConflictKind)
  kind: ReplayConflict['kind']

  @Field(() => String, { nullable: true, description: 'Null where the content is withheld.' })
  group: Maybe<string>

  @Field(() => [ConflictingRating])
  @Extensions({ listSize: 2 })
  ratings: ConflictingRating[]
}

@ObjectType()
export class Rosh {
  @Field(() => [RoshGroup], { description: 'Empty: none recorded.' })
  @Extensions({ listSize: 6 })
  groups: RoshGroup[]

  @Field(() => [RoshOverall])
  @Extensions({ listSize: 2 })
  overall: RoshOverall[]

  @Field(() => [RatingConflict])
  @Extensions({ listSize: 2 })
  conflicts: RatingConflict[]
}
