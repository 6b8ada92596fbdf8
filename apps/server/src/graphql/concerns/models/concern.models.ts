import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql'
import type { AskStatus, ConcernCategory as CategoryWord, ConcernStatus as StatusWord } from '#concerns'
import { Actor } from '../../case/models/actor.models.ts'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { Elapsed } from '../../case/models/time.models.ts'
import { maybe, type Maybe } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'
import {
  ConcernActKind,
  ConcernAskedAs,
  ConcernAskStatus,
  ConcernCategory,
  ConcernOverdueEnd,
  ConcernStatus,
  type AskedAs,
  type ConcernActWord,
  type OverdueEnd,
} from './concern-words.ts'

@ObjectType({ description: 'Somebody named in an act, as whoever acted stated them.' })
export class NamedPerson {
  @Field(() => String)
  staffId: string

  @Field(() => String, maybe)
  role: Maybe<string>
}

@ObjectType()
export class ConcernAbout {
  @Field(() => String)
  crn: string

  @Field(() => [String], { description: 'Ids of entries.' })
  entries: string[]
}

@ObjectType({ description: 'Whether what was asked for is recorded, and how long it took.' })
export class ConcernResponse {
  @Field(() => Boolean)
  recorded: boolean

  @Field(() => Moment, maybe)
  at: Maybe<number>

  @Field(() => Elapsed, { ...maybe, description: 'Since it was asked for.' })
  after: Maybe<Elapsed>

  @Field(() => String)
  inWords: string
}

@ObjectType({ description: 'A due time that passed without an answer of anybody asked. Ended, it stays shown: late.' })
export class ConcernOverdue {
  @Field(() => Moment)
  since: number

  @Field(() => Moment, { ...maybe, description: 'Null: still waiting.' })
  endedAt: Maybe<number>

  @Field(() => ConcernOverdueEnd, maybe)
  endedBy: Maybe<OverdueEnd>

  @Field(() => Elapsed, { description: 'Until it ended, or until the instant looked at.' })
  lasted: Elapsed
}

@ObjectType({ description: 'A concern put to one person.' })
export class ConcernAsk {
  @Field(() => NamedPerson)
  to: NamedPerson

  @Field(() => ConcernAskedAs)
  as: AskedAs

  @Field(() => Moment)
  askedAt: number

  @Field(() => String, { description: 'As stated: a London calendar date or an instant.' })
  due: string

  @Field(() => String, { ...maybe, description: 'Why it was escalated, where that was said.' })
  reason: Maybe<string>

  @Field(() => ConcernAskStatus)
  status: AskStatus

  @Field(() => ConcernResponse, { description: 'By this person.' })
  acknowledged: ConcernResponse

  @Field(() => ConcernResponse, { description: 'By this person.' })
  answered: ConcernResponse

  @Field(() => ConcernOverdue, maybe)
  overdue: Maybe<ConcernOverdue>
}

@ObjectType({ description: 'One act about a concern, in its author’s own words.' })
export class ConcernAct {
  @Field(() => ConcernActKind)
  kind: ConcernActWord

  @Field(() => Actor)
  by: Actor

  @Field(() => Moment)
  at: number

  @Field(() => String, { ...maybe, description: 'What was written with it, where anything was.' })
  text: Maybe<string>

  @Field(() => NamedPerson, { ...maybe, description: 'Whom it was put to.' })
  to: Maybe<NamedPerson>

  @Field(() => String, maybe)
  due: Maybe<string>
}

@ObjectType({
  description:
    'A concern that a member of staff raised. Confidential: for whoever raised it, those it was put to, and SFO ' +
    'reviewers where it names a case.',
})
export class Concern {
  @Field(() => ID)
  id: string

  @Field(() => ConcernCategory)
  category: CategoryWord

  @Field(() => String)
  text: string

  @Field(() => ConcernAbout, maybe)
  about: Maybe<ConcernAbout>

  @Field(() => Actor)
  raisedBy: Actor

  @Field(() => Moment)
  raisedAt: number

  @Field(() => ConcernStatus)
  status: StatusWord

  @Field(() => Moment, { ...maybe, description: 'The first due time that has passed and still waits for an answer.' })
  overdueSince: Maybe<number>

  @Field(() => ConcernResponse, { description: 'By anybody asked, counted from when it was raised.' })
  answered: ConcernResponse

  @Field(() => [ConcernAsk], { description: 'Its owner first, then those it was escalated to.' })
  asks: ConcernAsk[]

  @Field(() => [ConcernAct], { description: 'Everything that was done about it, in order. Nothing is ever edited.' })
  acts: ConcernAct[]

  @Field(() => String, { description: 'Pass it as seen with what you do next.' })
  position: string
}

@ObjectType({ description: 'There is no such concern for you. Whether there is one at all is not said.' })
export class ConcernNotFound {
  readonly __typename: 'ConcernNotFound'

  @Field(() => String)
  message: string
}

@ObjectType()
export class ConcernFound {
  readonly __typename: 'ConcernFound'

  @Field(() => Concern)
  concern: Concern
}

export const ConcernResult = createUnionType({
  name: 'ConcernResult',
  types: () => [ConcernFound, ConcernNotFound] as const,
  resolveType: (value: ConcernFound | ConcernNotFound) => value.__typename,
})

@ObjectType()
export class ConcernEdge {
  @Field(() => String)
  cursor: string

  @Field(() => Concern)
  node: Concern
}

@ObjectType({ description: 'Concerns that you may read, the newest first.' })
export class ConcernConnection {
  @Field(() => [ConcernEdge])
  edges: ConcernEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => Int)
  totalCount: number

  @Field(() => String, { description: 'How far the log had been read.' })
  position: string

  @Field(() => Boolean, {
    ...maybe,
    description: 'Whether the position asked for by atLeast was reached in time; null where none was asked for.',
  })
  reachedAtLeast: Maybe<boolean>
}
