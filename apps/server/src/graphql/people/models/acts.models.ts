import { createUnionType, Extensions, Field, Int, ObjectType } from '@nestjs/graphql'
import type { AskingAs } from '#access'
import type { RelationKind } from '#case-record'
import type { Act, ActType as ActTypeWord, Attestation as AttestationWord } from '#replay'
import { BasisRefused, ResolvedBasis } from '../../case/models/basis.models.ts'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { Entry } from '../../case/models/entry.models.ts'
import { Attestation } from '../../case/models/influence.models.ts'
import { RequestState } from '../../case/models/process.models.ts'
import { Elapsed, When } from '../../case/models/time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'

export const ActType = wordsEnum<ActTypeWord>('ActType', 'What somebody did.', {
  decided: '',
  proposed: "Put forward, for another's agreement or decision.",
  'took a step': 'In a process, such as a recall.',
  advised: '',
  directed: '',
  endorsed: '',
  countersigned: '',
  returned: '',
  overrode: '',
  dissented: '',
  escalated: '',
  ratified: '',
  'gave an agency view': 'At a meeting, as its record gives it.',
  'amended a record': '',
})

const InPeriod = wordsEnum<Act['inPeriod']>('InPeriod', 'Whether an act lies in the period asked about.', {
  surely: '',
  possibly: 'Its time is too imprecise to say.',
  undated: 'Nobody says when it happened.',
})

@ObjectType({ description: 'How long something lay before an act that came of it.' })
export class TimeTaken {
  @Field(() => Entry)
  since: Entry

  @Field(() => String, {
    description: 'How the act names it: countersigns, follows and so on; waited: in its process.',
  })
  as: RelationKind | 'waited'

  @Field(() => Elapsed, {
    description: 'Since it was written down, where its source says when; else since it happened.',
  })
  elapsed: Elapsed
}

@ObjectType({ description: 'One act of a person, or one that another wrote down as theirs.' })
export class PersonAct {
  @Field(() => String)
  crn: string

  @Field(() => Entry)
  entry: Entry

  @Field(() => ActType)
  type: ActTypeWord

  @Field(() => InPeriod)
  inPeriod: Act['inPeriod']

  @Field(() => Attestation)
  attestation: AttestationWord

  @Field(() => [TimeTaken], { description: 'Empty: the record ties the act to nothing before it.' })
  @Extensions({ listSize: 2 })
  timeTaken: TimeTaken[]

  @Field(() => [Entry], { description: 'By what its author took it back as made in error; it is shown all the same.' })
  @Extensions({ listSize: 1 })
  withdrawnBy: Entry[]
}

@ObjectType()
export class PersonActEdge {
  @Field(() => String)
  cursor: string

  @Field(() => PersonAct)
  node: PersonAct
}

@ObjectType()
export class PersonActConnection {
  @Field(() => [PersonActEdge])
  edges: PersonActEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo
}

@ObjectType({ description: 'Asked of a person by name, without an undisputed answer at the end of the period.' })
export class LeftUnanswered {
  @Field(() => String)
  crn: string

  @Field(() => RequestState)
  request: RequestState
}

@ObjectType({ description: 'A measure of the workload of a person, as an entry of a case gives it.' })
export class RecordedWorkload {
  @Field(() => String)
  crn: string

  @Field(() => Entry)
  entry: Entry
}

@ObjectType({ description: 'Somebody who held a case, whose line manager its allocation names the person as.' })
export class ManagedHolder {
  @Field(() => String)
  crn: string

  @Field(() => String, {
    nullable: true,
    description: 'Null: the case was allocated, and the record does not say to whom.',
  })
  holder: Maybe<string>

  @Field(() => When)
  from: When

  @Field(() => When, maybe)
  until: Maybe<When>

  @Field(() => Entry)
  startedBy: Entry
}

@ObjectType()
export class ActCount {
  @Field(() => ActType)
  type: ActTypeWord

  @Field(() => Int)
  count: number
}

/** What a page of acts is cut from. */
export interface PlacedAct {
  readonly id: string
  readonly type: ActTypeWord
  readonly show: () => PersonAct
}

export const AskedAs = wordsEnum<AskingAs>('AskedAs', 'As whom somebody is asked about.', {
  themself: '',
  reviewer: 'As an SFO reviewer.',
  'line manager': 'As their line manager, or in the place of one, by the record of staff.',
})

@ObjectType({ description: 'A part of the period asked about of which the answer tells.' })
export class AnsweredPart {
  @Field(() => Moment)
  from: number

  @Field(() => Moment)
  until: number

  @Field(() => String, { description: 'Why it may be told to whoever asks.' })
  inWords: string
}

@ObjectType({
  description:
    'What the cases hold about one person in a period, at one basis. Shown as recorded: nothing is added up or compared. ' +
    'Entries whose content is kept from whoever asks are left out.',
})
export class PersonActs {
  readonly __typename: 'PersonActs'

  /** In order of presentation; not part of the schema. */
  readonly placed: readonly PlacedAct[]

  @Field(() => String)
  staffId: string

  @Field(() => ResolvedBasis)
  basis: ResolvedBasis

  @Field(() => Moment)
  from: number

  @Field(() => Moment, { description: 'The end asked for, or effectiveAt where that is earlier.' })
  until: number

  @Field(() => AskedAs)
  askedAs: AskingAs

  @Field(() => [AnsweredPart], {
    description: 'For a line manager, the parts of the period in which the line stood: nothing outside them is told.',
  })
  @Extensions({ listSize: 2 })
  parts: AnsweredPart[]

  @Field(() => String, { nullable: true, description: 'Said where only parts of the period are told.' })
  statement: Maybe<string>

  @Field(() => [ActCount], { description: 'How many acts of each type are recorded, the commonest first.' })
  counts: ActCount[]

  @Field(() => [PersonAct], { description: 'Written down by others as theirs, and not confirmed by them: not theirs.' })
  attributed: PersonAct[]

  @Field(() => [LeftUnanswered])
  unanswered: LeftUnanswered[]

  @Field(() => [RecordedWorkload], { description: 'Recorded in the period, and for each case the newest before it.' })
  @Extensions({ listSize: 5 })
  workload: RecordedWorkload[]

  @Field(() => [ManagedHolder], { description: 'Only what allocations of these cases record: not a whole team.' })
  managed: ManagedHolder[]

  @Field(() => [String], { description: 'Parts of the answer of which nothing is recorded.' })
  noneRecorded: string[]
}

export const PersonActsResult = createUnionType({
  name: 'PersonActsResult',
  types: () => [PersonActs, BasisRefused] as const,
  resolveType: (value: PersonActs | BasisRefused) => value.__typename,
})
