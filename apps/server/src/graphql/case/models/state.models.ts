import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { RoshLevel as RoshLevelWord, Standing as StandingWord } from '#case-record'
import type { RatingConflict as ReplayConflict, RoshSetting as RoshSettingWord } from '#replay'
import { Decider } from './actor.models.ts'
import { Entry } from './entry.models.ts'
import { Influence } from './influence.models.ts'
import { ProcessRun, RequestState } from './process.models.ts'
import { Elapsed, When } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from './words-enum.ts'

export type CertaintyWord = 'certain' | 'possible'

export const Certainty = wordsEnum<CertaintyWord>('Certainty', 'Whether the record says surely that it was in force.', {
  certain: '',
  possible: 'Its time, or its order to another value, is not recorded precisely enough.',
})

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

export const RatingConflictKind = wordsEnum<ReplayConflict['kind']>('RatingConflictKind', 'Why two ratings stand.', {
  'text and code': 'The words of a record give one level, its coded fields another.',
  'two agencies': '',
  'two systems': '',
  'order not known': '',
  'stated and derived': 'An overall level is stated beside the groups that it should follow from.',
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

@ObjectType()
export class TierInForce {
  @Field(() => String, { nullable: true, description: 'Null where the content of its source is withheld.' })
  tier: Maybe<string>

  @Field(() => String, { nullable: true, description: 'The version of the tiering scheme, where the source names it.' })
  scheme: Maybe<string>

  @Field(() => Boolean, maybe)
  provisional: Maybe<boolean>

  @Field(() => Certainty)
  certainty: CertaintyWord

  @Field(() => InForceSource)
  source: InForceSource

  @Field(() => [LaterAmendment])
  @Extensions({ listSize: 1 })
  amendedLater: LaterAmendment[]
}

@ObjectType()
export class Mappa {
  @Field(() => [ValueInForce], { description: 'Empty: none recorded.' })
  @Extensions({ listSize: 1 })
  levels: ValueInForce[]

  @Field(() => [ValueInForce], { description: 'Empty: none recorded.' })
  @Extensions({ listSize: 1 })
  categories: ValueInForce[]
}

@ObjectType()
export class Licence {
  @Field(() => [ValueInForce])
  @Extensions({ listSize: 1 })
  status: ValueInForce[]

  @Field(() => [ValueInForce])
  @Extensions({ listSize: 6 })
  conditions: ValueInForce[]
}

export type HoldingStatusWord = 'held' | 'unallocated' | 'holder not recorded' | 'withheld'

export const HoldingStatus = wordsEnum<HoldingStatusWord>('HoldingStatus', 'Whether somebody held the case.', {
  held: '',
  unallocated: 'Nobody held it, as the record says.',
  'holder not recorded': 'A change of holder is recorded, and not to whom.',
  withheld: 'Not for the person who asks.',
})

@ObjectType()
export class HolderInForce {
  @Field(() => HoldingStatus)
  status: HoldingStatusWord

  @Field(() => String, { nullable: true, description: 'Staff code or name, as recorded; null unless held.' })
  holder: Maybe<string>

  @Field(() => String, { nullable: true, description: 'Null: none recorded.' })
  lineManager: Maybe<string>

  @Field(() => Certainty)
  certainty: CertaintyWord

  @Field(() => When, maybe)
  since: Maybe<When>

  @Field(() => When, { nullable: true, description: 'Null: still so, as known at this basis.' })
  until: Maybe<When>

  @Field(() => InForceSource)
  setBy: InForceSource
}

export const ProposalStanding = wordsEnum<Exclude<StandingWord, 'in effect'>>(
  'ProposalStanding',
  'Why something put forward had no effect of its own.',
  { 'awaiting countersignature': '', proposed: '', 'not in effect': '' },
)

@ObjectType()
export class RoshLevelValue {
  @Field(() => String)
  group: string

  @Field(() => RoshLevel)
  level: RoshLevelWord
}

@ObjectType({ description: 'Something put forward, beside what is in force.' })
export class Proposal {
  @Field(() => Entry)
  entry: Entry

  @Field(() => ProposalStanding)
  standing: Exclude<StandingWord, 'in effect'>

  @Field(() => [RoshLevelValue], { description: 'Empty where the content is withheld.' })
  levels: RoshLevelValue[]

  @Field(() => [String], { description: 'Empty where the content is withheld.' })
  effects: string[]

  @Field(() => [Entry])
  @Extensions({ listSize: 1 })
  returnedBy: Entry[]

  @Field(() => [Entry])
  @Extensions({ listSize: 1 })
  overriddenBy: Entry[]
}

@ObjectType({ description: 'A value whose time nobody recorded: shown, and never in force.' })
export class UnplacedValue {
  @Field(() => String, { nullable: true, description: 'Null where the content is withheld.' })
  value: Maybe<string>

  @Field(() => Entry)
  entry: Entry
}

@ObjectType({ description: 'What held in the case at effectiveAt, as known at knownAt. An empty list: none recorded.' })
export class CaseState {
  @Field(() => Rosh)
  rosh: Rosh

  @Field(() => [TierInForce])
  @Extensions({ listSize: 1 })
  tier: TierInForce[]

  @Field(() => Mappa)
  mappa: Mappa

  @Field(() => [ValueInForce])
  @Extensions({ listSize: 3 })
  registers: ValueInForce[]

  @Field(() => [HolderInForce])
  @Extensions({ listSize: 1 })
  holders: HolderInForce[]

  @Field(() => [ValueInForce])
  @Extensions({ listSize: 1 })
  custody: ValueInForce[]

  @Field(() => Licence)
  licence: Licence

  @Field(() => [ValueInForce])
  @Extensions({ listSize: 1 })
  sentence: ValueInForce[]

  @Field(() => [ValueInForce])
  @Extensions({ listSize: 1 })
  enforcement: ValueInForce[]

  @Field(() => [ProcessRun])
  @Extensions({ listSize: 2 })
  recalls: ProcessRun[]

  @Field(() => [RequestState])
  @Extensions({ listSize: 6 })
  openRequests: RequestState[]

  @Field(() => [Proposal])
  @Extensions({ listSize: 3 })
  proposals: Proposal[]

  @Field(() => [UnplacedValue])
  @Extensions({ listSize: 1 })
  unplaced: UnplacedValue[]

  @Field(() => [String], { description: 'Aspects of which nothing is recorded at this basis.' })
  noneRecorded: string[]
}
