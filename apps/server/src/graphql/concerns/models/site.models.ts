import { Field, ID, Int, ObjectType } from '@nestjs/graphql'
import { Actor } from '../../case/models/actor.models.ts'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'
import { Elapsed } from '../../case/models/time.models.ts'
import { NamedPerson } from './concern.models.ts'

export type SafetyActionStatusWord = 'open' | 'overdue' | 'completed'

const SafetyActionStatus = wordsEnum<SafetyActionStatusWord>(
  'SafetyActionStatus',
  'How an action after a safety check stands.',
  { open: '', overdue: 'Past its due time, and no completion is recorded.', completed: '' },
)

@ObjectType({ description: 'An act on the safety of an office: who recorded it, and when.' })
export class SafetyAct {
  @Field(() => Actor)
  by: Actor

  @Field(() => Moment)
  at: number

  @Field(() => String, maybe)
  note: Maybe<string>
}

@ObjectType()
export class SafetyAction {
  @Field(() => ID)
  id: string

  @Field(() => String)
  what: string

  @Field(() => NamedPerson)
  owner: NamedPerson

  @Field(() => String, { description: 'As stated: a London calendar date or an instant.' })
  due: string

  @Field(() => SafetyAct)
  set: SafetyAct

  @Field(() => SafetyActionStatus)
  status: SafetyActionStatusWord

  @Field(() => Moment, { ...maybe, description: 'The due time that passed: while it is overdue, or completed late.' })
  lateSince: Maybe<number>

  @Field(() => Elapsed, {
    ...maybe,
    description: 'By how much: until it was completed, or until the instant looked at. Null: not surely late.',
  })
  lateBy: Maybe<Elapsed>

  @Field(() => SafetyAct, { ...maybe, description: 'Null: none recorded.' })
  completed: Maybe<SafetyAct>

  @Field(() => String, { ...maybe, description: 'When it was completed, as stated.' })
  completedOn: Maybe<string>
}

@ObjectType({ description: 'A safety check of an office.' })
export class SafetyCheck {
  @Field(() => ID)
  id: string

  @Field(() => NamedPerson)
  assessedBy: NamedPerson

  @Field(() => String, { description: 'When, as stated: a London calendar date or an instant.' })
  assessed: string

  @Field(() => String)
  findings: string

  @Field(() => SafetyAct)
  recorded: SafetyAct

  @Field(() => SafetyAct, { ...maybe, description: 'Null: none recorded.' })
  signedOff: Maybe<SafetyAct>

  @Field(() => String, { description: 'Whether it is signed off, in words.' })
  signOffInWords: string

  @Field(() => [SafetyAction])
  actions: SafetyAction[]
}

@ObjectType()
export class SafetyCheckEdge {
  @Field(() => String)
  cursor: string

  @Field(() => SafetyCheck)
  node: SafetyCheck
}

@ObjectType({ description: 'Safety checks of one office, the one recorded last first.' })
export class SafetyCheckConnection {
  @Field(() => String)
  site: string

  @Field(() => [SafetyCheckEdge])
  edges: SafetyCheckEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => Int)
  totalCount: number

  @Field(() => String, { ...maybe, description: 'Said where no safety check is on record.' })
  statement: Maybe<string>

  @Field(() => String, { ...maybe, description: 'Pass it as seen with what you do next; null: nothing on record.' })
  position: Maybe<string>

  @Field(() => Boolean, {
    ...maybe,
    description: 'Whether the position asked for by atLeast was reached in time; null where none was asked for.',
  })
  reachedAtLeast: Maybe<boolean>
}
