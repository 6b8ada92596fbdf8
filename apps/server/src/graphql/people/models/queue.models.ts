import { createUnionType, Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { AskingAs } from '#access'
import type { WaitsBecause as WaitsBecauseWord } from '#replay'
import { BasisRefused, ResolvedBasis } from '../../case/models/basis.models.ts'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { Entry } from '../../case/models/entry.models.ts'
import { Certainty, type CertaintyWord } from '../../case/models/in-force.models.ts'
import { Overdue, RequestState, type OverdueWord } from '../../case/models/process.models.ts'
import { Elapsed, When } from '../../case/models/time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { AskedAs } from './acts.models.ts'
import { DueSource } from './due.models.ts'

const WaitsBecause = wordsEnum<WaitsBecauseWord>('WaitsBecause', 'Why something waits on a person.', {
  'asked of them': 'By name.',
  'step with them': 'A process stands at a step of theirs, or at one sent on to them by name.',
  'step with their role': 'A process waits with a role of theirs, and they are the recorded line manager of the case.',
  'rating to countersign': 'They are the recorded line manager of the case.',
  'attributed to them': 'Written down by another; they have neither confirmed nor contested it.',
  'asked by them': 'The due time has, or may have, passed, and no undisputed answer is recorded.',
})

@ObjectType({ description: 'Somebody in whose place a person stands, by an arrangement on the record of staff.' })
export class OnBehalfOf {
  @Field(() => String)
  staffId: string

  @Field(() => String, { description: '"acting" or "covering".' })
  capacity: string

  @Field(() => String)
  inWords: string
}

@ObjectType({ description: 'Something that waits on a person.' })
export class WaitingItem {
  @Field(() => String)
  crn: string

  @Field(() => WaitsBecause)
  because: WaitsBecauseWord

  @Field(() => Entry)
  entry: Entry

  @Field(() => Certainty)
  certainty: CertaintyWord

  @Field(() => When, { nullable: true, description: 'Since when it waits; null: not recorded.' })
  since: Maybe<When>

  @Field(() => Elapsed, maybe)
  elapsed: Maybe<Elapsed>

  @Field(() => When, maybe)
  due: Maybe<When>

  @Field(() => DueSource, { nullable: true, description: 'Null: no time is set.' })
  dueBy: Maybe<DueSource>

  @Field(() => Overdue)
  overdue: OverdueWord

  @Field(() => OnBehalfOf, {
    nullable: true,
    description: 'In whose place it waits on them; null: on the person themself.',
  })
  onBehalfOf: Maybe<OnBehalfOf>

  @Field(() => RequestState, { nullable: true, description: 'As it stood then, where it is a request.' })
  request: Maybe<RequestState>

  @Field(() => [Entry])
  @Extensions({ listSize: 2 })
  restsOn: Entry[]
}

@ObjectType()
export class WaitingItemEdge {
  @Field(() => String)
  cursor: string

  @Field(() => WaitingItem)
  node: WaitingItem
}

@ObjectType()
export class WaitingItemConnection {
  @Field(() => [WaitingItemEdge])
  edges: WaitingItemEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo
}

/** What a page of a queue is cut from. */
export interface PlacedWaiting {
  readonly id: string
  readonly overdue: OverdueWord
  readonly show: () => WaitingItem
}

@ObjectType({
  description:
    'What waits on one person at effectiveAt, as known at knownAt, in the order in which it arose. A role or a unit alone ' +
    'puts nothing in a queue. Entries whose content is kept from whoever asks are left out.',
})
export class Queue {
  readonly __typename: 'Queue'

  /** In order of presentation; not part of the schema. */
  readonly placed: readonly PlacedWaiting[]

  @Field(() => String)
  staffId: string

  @Field(() => ResolvedBasis)
  basis: ResolvedBasis

  @Field(() => AskedAs)
  askedAs: AskingAs

  @Field(() => [OnBehalfOf], {
    description:
      'In whose place they stood then: what waits on those waits on them as well, marked as such. What others say that ' +
      'somebody did is for that person alone to confirm or contest.',
  })
  @Extensions({ listSize: 2 })
  standsInFor: OnBehalfOf[]

  @Field(() => String, { nullable: true, description: 'Said where nothing waits.' })
  statement: Maybe<string>

  @Field(() => String, { nullable: true, description: 'Said where nothing is, or may be, overdue.' })
  overdueStatement: Maybe<string>
}

@ObjectType({
  description: 'The sign-in carries no staff code, so that nothing on record can be tied to whoever asks.',
})
export class NoStaffCode {
  readonly __typename: 'NoStaffCode'

  @Field(() => String)
  message: string
}

export const QueueResult = createUnionType({
  name: 'QueueResult',
  types: () => [Queue, BasisRefused] as const,
  resolveType: (value: Queue | BasisRefused) => value.__typename,
})

export const MyQueueResult = createUnionType({
  name: 'MyQueueResult',
  types: () => [Queue, BasisRefused, NoStaffCode] as const,
  resolveType: (value: Queue | BasisRefused | NoStaffCode) => value.__typename,
})
