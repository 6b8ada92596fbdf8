import { createUnionType, Extensions, Field, Float, Int, ObjectType } from '@nestjs/graphql'
import type { CaseEntry, RoshLevel as RoshLevelWord, RoshSetting as RoshSettingWord } from '#case-record'
import type { OversightCheck as ReplayCheck } from '#replay'
import type { Showing } from '../show/opened/showing.ts'
import { Decider } from './actor.models.ts'
import { ResolvedBasis } from './basis.models.ts'
import { AmbiguousEntry, Entry, EntryNotFound } from './entry.models.ts'
import { Influence } from './influence.models.ts'
import { InformationAtDecision } from './information.models.ts'
import { MeetingViews } from './meeting.models.ts'
import { Options } from './options.models.ts'
import { RequestState } from './process.models.ts'
import { RoshLevel, RoshSetting } from './rosh.models.ts'
import { Elapsed } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

export type ProposalOutcomeWord = 'overridden' | 'countersigned' | 'returned' | 'in effect' | 'none recorded'

const ProposalOutcome = wordsEnum<ProposalOutcomeWord>('ProposalOutcome', 'What became of a proposal.', {
  overridden: '',
  countersigned: '',
  returned: '',
  'in effect': 'It had effect without a countersignature.',
  'none recorded': 'The record does not say.',
})

@ObjectType({ description: 'What somebody had put forward before a decision, and what became of it.' })
export class ProposalBefore {
  @Field(() => Entry)
  entry: Entry

  @Field(() => ProposalOutcome)
  outcomeOfProposal: ProposalOutcomeWord

  @Field(() => [Entry])
  @Extensions({ listSize: 1 })
  returnedBy: Entry[]

  @Field(() => [Entry])
  @Extensions({ listSize: 1 })
  overriddenBy: Entry[]

  @Field(() => Boolean, { description: 'Whether anything it set was ever in force, as known at this basis.' })
  everInForce: boolean
}

const InForceThen = wordsEnum<ReplayCheck['inForce']>('InForceThen', 'Whether a standard was in force then.', {
  surely: '',
  possibly: 'Its dates, or that of the decision, are not precise enough to say.',
})

const OversightStatus = wordsEnum<ReplayCheck['status']>('OversightStatus', 'What the record holds of it.', {
  recorded: '',
  'recorded late': '',
  'none recorded': 'The record does not show it, which is not the same as not done.',
  'cannot say': 'Something is recorded, and not whether it was by somebody who could give it.',
})

@ObjectType({ description: 'A standard of oversight.' })
export class Standard {
  @Field(() => String)
  id: string

  @Field(() => String)
  title: string

  @Field(() => String)
  source: string

  @Field(() => Boolean, { description: 'False: not checked against a published text.' })
  confirmed: boolean

  @Field(() => String, { nullable: true, description: 'EDTF; null: it rests on what the source itself says.' })
  effectiveFrom: Maybe<string>

  @Field(() => InForceThen)
  inForce: ReplayCheck['inForce']
}

@ObjectType({ description: 'What a standard asked of a decision, and what the record holds of it.' })
export class OversightCheck {
  @Field(() => Standard)
  standard: Standard

  @Field(() => String)
  requires: string

  @Field(() => OversightStatus)
  status: ReplayCheck['status']

  @Field(() => Entry, maybe)
  entry: Maybe<Entry>

  @Field(() => Elapsed, maybe)
  elapsed: Maybe<Elapsed>

  @Field(() => Int, {
    ...maybe,
    description: 'The version that it is asked of, where the act was changed after it was given on an earlier one.',
  })
  version: Maybe<number>

  @Field(() => Entry, { ...maybe, description: 'What was given on an earlier version, and stays with that one.' })
  earlier: Maybe<Entry>

  @Field(() => String)
  statement: string
}

@ObjectType({ description: 'Workload of the decider, from the newest entry of the case about it known by then.' })
export class WorkloadThen {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Float, maybe)
  caseload: Maybe<number>

  @Field(() => Float, maybe)
  workloadPercent: Maybe<number>

  @Field(() => String, maybe)
  allocateeGrade: Maybe<string>

  @Field(() => Float, maybe)
  allocateeMonthsInPost: Maybe<number>

  @Field(() => String, maybe)
  measure: Maybe<string>

  @Field(() => String, maybe)
  value: Maybe<string>
}

@ObjectType({ description: 'A level, and the entry that gives it.' })
export class LevelGiven {
  @Field(() => RoshLevel, { nullable: true, description: 'Null where the content of the entry is withheld.' })
  level: Maybe<RoshLevelWord>

  @Field(() => Entry)
  entry: Entry
}

@ObjectType({
  description: 'One level that a rating gives, beside what went before it. It does not say that one came of the other.',
})
export class LevelBeside {
  @Field(() => String)
  group: string

  @Field(() => RoshSetting)
  setting: RoshSettingWord

  @Field(() => RoshLevel)
  level: RoshLevelWord

  @Field(() => [LevelGiven], { description: 'In force just before, as known at this basis. Empty: none recorded.' })
  @Extensions({ listSize: 2 })
  inForceBefore: LevelGiven[]

  @Field(() => [LevelGiven], { description: 'In the proposals that the rating says it followed.' })
  @Extensions({ listSize: 2 })
  putForward: LevelGiven[]
}

@ObjectType({ description: 'Everything that answers for one decision, as far as this basis knows.' })
export class DecisionAccountability {
  readonly __typename: 'DecisionAccountability'

  /** What further fields are answered from; not part of the schema. */
  readonly of: { readonly showing: Showing; readonly decision: CaseEntry }

  @Field(() => ResolvedBasis)
  basis: ResolvedBasis

  @Field(() => Entry)
  entry: Entry

  @Field(() => Decider)
  decider: Decider

  @Field(() => String, { nullable: true, description: 'Null: none recorded.' })
  mandate: Maybe<string>

  @Field(() => String, { nullable: true, description: 'Null: none recorded.' })
  outcome: Maybe<string>

  @Field(() => String, { nullable: true, description: 'Null: none recorded.' })
  rationale: Maybe<string>

  @Field(() => Options)
  options: Options

  @Field(() => [Influence])
  @Extensions({ listSize: 6 })
  influences: Influence[]

  @Field(() => [Influence], { description: 'Of the influences, those that disagree.' })
  @Extensions({ listSize: 2 })
  dissents: Influence[]

  @Field(() => [Influence], { description: 'Of the influences, countersignatures, endorsements and ratifications.' })
  @Extensions({ listSize: 3 })
  agreements: Influence[]

  @Field(() => [Entry], {
    description:
      'Influences that no relation ties to any decision; advice and directions only where not surely after it.',
  })
  @Extensions({ listSize: 3 })
  unlinkedInfluences: Entry[]

  @Field(() => [ProposalBefore])
  @Extensions({ listSize: 2 })
  proposals: ProposalBefore[]

  @Field(() => [LevelBeside], {
    description: 'The ROSH levels that the decision gives. Empty: it gives none, or its content is withheld.',
  })
  @Extensions({ listSize: 4 })
  levels: LevelBeside[]

  @Field(() => [MeetingViews], { description: 'Meetings known by then.' })
  @Extensions({ listSize: 3 })
  agencyViews: MeetingViews[]

  @Field(() => [OversightCheck])
  @Extensions({ listSize: 4 })
  oversight: OversightCheck[]

  @Field(() => InformationAtDecision)
  information: InformationAtDecision

  @Field(() => [RequestState], { description: 'Concerns raised about the decision or what bore on it.' })
  @Extensions({ listSize: 2 })
  concerns: RequestState[]

  @Field(() => WorkloadThen, { nullable: true, description: 'Null: none recorded.' })
  workload: Maybe<WorkloadThen>
}

export const DecisionResult = createUnionType({
  name: 'DecisionResult',
  types: () => [DecisionAccountability, EntryNotFound, AmbiguousEntry] as const,
  resolveType: (value: DecisionAccountability | EntryNotFound | AmbiguousEntry) => value.__typename,
})
