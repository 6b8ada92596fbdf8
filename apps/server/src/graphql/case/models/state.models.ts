import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { RoshLevel as RoshLevelWord, RoshSetting as RoshSettingWord, Standing as StandingWord } from '#case-record'
import { Entry } from './entry.models.ts'
import { Certainty, InForceSource, LaterAmendment, ValueInForce, type CertaintyWord } from './in-force.models.ts'
import { ProcessRun, RequestState } from './process.models.ts'
import { Rosh, RoshLevel, RoshSetting } from './rosh.models.ts'
import { When } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

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

const ProposalStanding = wordsEnum<Exclude<StandingWord, 'in effect'>>(
  'ProposalStanding',
  'Why something put forward had no effect of its own.',
  { 'awaiting countersignature': '', proposed: '', 'not in effect': '' },
)

@ObjectType()
export class RoshLevelValue {
  @Field(() => String)
  group: string

  @Field(() => RoshSetting)
  setting: RoshSettingWord

  @Field(() => RoshLevel)
  level: RoshLevelWord
}

@ObjectType({ description: 'Something put forward, beside what is in force.' })
export class Proposal {
  @Field(() => Entry)
  entry: Entry

  @Field(() => ProposalStanding)
  standing: Exclude<StandingWord, 'in effect'>

  @Field(() => When, {
    nullable: true,
    description: 'From when it had effect after all, by countersignature; null: not as known at this basis.',
  })
  inEffectFrom: Maybe<When>

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

  @Field(() => [ValueInForce], { description: 'Active, suspended by a policy, or ended with the case.' })
  @Extensions({ listSize: 1 })
  supervision: ValueInForce[]

  @Field(() => [ValueInForce], { description: 'How often contact was to be.' })
  @Extensions({ listSize: 1 })
  contactFrequency: ValueInForce[]

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
