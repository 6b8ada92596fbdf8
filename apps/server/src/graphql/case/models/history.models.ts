import { createUnionType, Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import type { Concordance as ReplayConcordance, Followed as FollowedWord, LateEntry as ReplayLateEntry } from '#replay'
import { Moment } from '../../scalars/moment.ts'
import { Decider } from './actor.models.ts'
import { AmbiguousEntry, Entry, EntryNotFound } from './entry.models.ts'
import { RequestState } from './process.models.ts'
import { HoldingStatus, type HoldingStatusWord } from './state.models.ts'
import { Elapsed, When } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const Surety = wordsEnum<ReplayLateEntry['after']>('Surety', 'How surely the record says so.', {
  surely: '',
  possibly: 'The time is known only to a day or month that holds the moment.',
})

@ObjectType()
export class LateEntry {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Surety)
  after: ReplayLateEntry['after']

  @Field(() => Boolean, { description: 'It is about something that surely happened before the moment.' })
  aboutEarlierTime: boolean

  @Field(() => [Entry], { description: 'Entries that it changes.' })
  @Extensions({ listSize: 1 })
  changes: Entry[]
}

@ObjectType({ description: 'Information first read after the moment, as far as anything records.' })
export class FirstReadAfter {
  @Field(() => Entry)
  information: Entry

  @Field(() => Entry)
  reading: Entry
}

@ObjectType({ description: 'What was recorded, changed or first read after a moment.' })
export class RecordedAfter {
  @Field(() => Moment)
  moment: number

  @Field(() => [LateEntry])
  entries: LateEntry[]

  @Field(() => [FirstReadAfter])
  firstReadAfter: FirstReadAfter[]

  @Field(() => [Entry], { description: 'Nobody says when these were recorded: they may belong here or not.' })
  recordingNotStated: Entry[]
}

@ObjectType()
export class HoldingPeriod {
  @Field(() => HoldingStatus)
  status: HoldingStatusWord

  @Field(() => String, maybe)
  holder: Maybe<string>

  @Field(() => String, maybe)
  lineManager: Maybe<string>

  @Field(() => When)
  from: When

  @Field(() => When, { nullable: true, description: 'Null: still so, as known at this basis.' })
  until: Maybe<When>

  @Field(() => Entry)
  startedBy: Entry

  @Field(() => Entry, maybe)
  endedBy: Maybe<Entry>
}

export type HoldingThenWord = HoldingStatusWord | 'none recorded'

const HoldingThen = wordsEnum<HoldingThenWord>('HoldingThen', 'Who held the case when somebody else acted.', {
  held: '',
  unallocated: '',
  'holder not recorded': '',
  withheld: 'Not for the person who asks.',
  'none recorded': 'No allocation had been recorded by then.',
})

@ObjectType({ description: 'An act that ordinarily falls to the holder, done by somebody who surely was not.' })
export class ActByAnother {
  @Field(() => Entry)
  entry: Entry

  @Field(() => HoldingThen)
  status: HoldingThenWord

  @Field(() => String, maybe)
  holderThen: Maybe<string>
}

@ObjectType()
export class Holding {
  @Field(() => [HoldingPeriod])
  periods: HoldingPeriod[]

  @Field(() => [ActByAnother])
  actsByOthers: ActByAnother[]
}

@ObjectType({ description: 'An occasion on which recall was asked about or decided.' })
export class RecallOccasion {
  @Field(() => Entry)
  entry: Entry

  @Field(() => String, maybe)
  occasion: Maybe<string>

  @Field(() => When, maybe)
  date: Maybe<When>

  @Field(() => String, maybe)
  raisedBy: Maybe<string>

  @Field(() => Decider, { nullable: true, description: 'Null for a question, and where the content is withheld.' })
  decider: Maybe<Decider>

  @Field(() => String, maybe)
  rationale: Maybe<string>

  @Field(() => [String], { nullable: true, description: 'Null: the record does not say whether there were any.' })
  alternatives: Maybe<string[]>

  @Field(() => RequestState, { nullable: true, description: 'For a question: what came back. Null for a decision.' })
  reply: Maybe<RequestState>
}

@ObjectType({ description: 'A reason given again with nothing new recorded in between.' })
export class ReusedRationale {
  @Field(() => String, { nullable: true, description: 'Null where the content is withheld.' })
  rationale: Maybe<string>

  @Field(() => [Entry])
  @Extensions({ listSize: 3 })
  decisions: Entry[]

  @Field(() => [Entry], { description: 'Questions raised after it was last used, before another reason was given.' })
  @Extensions({ listSize: 3 })
  questionsSince: Entry[]

  @Field(() => Entry, {
    nullable: true,
    description: 'The next decision that gave another reason; null: none recorded.',
  })
  nextDecision: Maybe<Entry>
}

@ObjectType()
export class RecallOccasions {
  @Field(() => [RecallOccasion])
  occasions: RecallOccasion[]

  @Field(() => [ReusedRationale])
  @Extensions({ listSize: 3 })
  reusedRationales: ReusedRationale[]

  @Field(() => [Entry], { description: 'Questions without an undisputed reply on record by effectiveAt.' })
  unanswered: Entry[]
}

const Matter = wordsEnum<ReplayConcordance['matter']>('Matter', 'What was proposed and decided.', {
  sentence: '',
  parole: '',
  override: "A practitioner's proposal and the override by a manager.",
  rating: 'A rating that was returned and the rating then made in its place.',
})

const Followed = wordsEnum<FollowedWord | 'withheld'>('Followed', 'Whether an outcome followed the proposal.', {
  yes: '',
  no: '',
  'cannot say': 'The words of one side do not tell its kind.',
  'no proposal recorded': '',
  'no outcome recorded': '',
  withheld: 'Not for the person who asks.',
})

@ObjectType({ description: 'What was put to a court, the Parole Board or a manager beside what was decided.' })
export class Concordance {
  @Field(() => Matter)
  matter: ReplayConcordance['matter']

  @Field(() => Entry, maybe)
  proposal: Maybe<Entry>

  @Field(() => String, maybe)
  proposed: Maybe<string>

  @Field(() => Entry, maybe)
  outcome: Maybe<Entry>

  @Field(() => String, maybe)
  decided: Maybe<string>

  @Field(() => Followed)
  followed: FollowedWord | 'withheld'
}

@ObjectType()
export class ElapsedBetween {
  readonly __typename: 'ElapsedBetween'

  @Field(() => Entry)
  from: Entry

  @Field(() => Entry)
  to: Entry

  @Field(() => Elapsed, { nullable: true, description: 'Null where the time of one of them is not known.' })
  elapsed: Maybe<Elapsed>

  @Field(() => Int, { nullable: true, description: 'Midnights in London between them; null where that is not sure.' })
  calendarDays: Maybe<number>
}

export const ElapsedResult = createUnionType({
  name: 'ElapsedResult',
  types: () => [ElapsedBetween, EntryNotFound, AmbiguousEntry] as const,
  resolveType: (value: ElapsedBetween | EntryNotFound | AmbiguousEntry) => value.__typename,
})
