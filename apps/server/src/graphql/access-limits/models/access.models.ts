import { Field, ObjectType } from '@nestjs/graphql'
import type { LimitKind as LimitKindWord } from '#case-record'
import type { Role } from '#access'
import { RoleName } from '../../about/about.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'
import type { OpenedAccess } from '../queries/case-access.ts'

export const LimitKind = wordsEnum<LimitKindWord>('LimitKind', 'How a limit keeps people out of one case.', {
  restriction: 'Only those named may open it.',
  exclusion: 'Those named may not open it.',
})

@ObjectType({ description: 'Somebody as a limit names them.' })
export class LimitedPerson {
  @Field(() => String)
  username: string

  @Field(() => String, maybe)
  staffId: Maybe<string>

  @Field(() => String, maybe)
  name: Maybe<string>
}

@ObjectType({ description: 'Who set something, by their sign-in.' })
export class AccessActor extends LimitedPerson {
  @Field(() => [RoleName])
  roles: Role[]
}

@ObjectType({ description: 'How something came to its end before its time.' })
export class AccessEnd {
  @Field(() => Moment)
  at: number

  @Field(() => AccessActor)
  by: AccessActor

  @Field(() => String)
  reason: string
}

@ObjectType({ isAbstract: true })
abstract class AccessStanding {
  @Field(() => String, { description: 'The number under which it was recorded; it holds under all of the person.' })
  crn: string

  @Field(() => String)
  id: string

  @Field(() => Moment)
  from: number

  @Field(() => Moment, { ...maybe, description: 'Null: until it is ended.' })
  until: Maybe<number>

  @Field(() => Moment, { description: 'When it was written down. It held from then on at the earliest.' })
  setAt: number

  @Field(() => AccessActor)
  setBy: AccessActor

  @Field(() => AccessEnd, maybe)
  ended: Maybe<AccessEnd>
}

@ObjectType({ description: 'A restriction or an exclusion.' })
export class AccessLimit extends AccessStanding {
  @Field(() => LimitKind)
  kind: LimitKindWord

  @Field(() => [LimitedPerson])
  people: LimitedPerson[]

  @Field(() => String)
  reason: string

  @Field(() => String, { description: 'What those kept out are told.' })
  message: string
}

@ObjectType({ description: 'A reviewer whom a restriction does not keep out, and what for.' })
export class ReviewerCommission extends AccessStanding {
  @Field(() => LimitedPerson)
  reviewer: LimitedPerson

  @Field(() => String)
  purpose: string
}

@ObjectType({ description: 'Whether the limits let one person in, whatever their role.' })
export class PersonAccess {
  @Field(() => Boolean)
  keptOut: boolean

  @Field(() => AccessLimit, { ...maybe, description: 'What kept them out.' })
  by: Maybe<AccessLimit>

  @Field(() => String)
  statement: string
}

@ObjectType({ description: 'Who could open a case at a moment, and who did. No part of the record of the case.' })
export class CaseAccess {
  /** What the fields are answered from; not part of the schema. */
  readonly opened: OpenedAccess

  @Field(() => String)
  crn: string

  @Field(() => Moment)
  at: number

  @Field(() => Moment)
  knownAt: number

  @Field(() => [AccessLimit], { description: 'The limits that held.' })
  limits: AccessLimit[]

  @Field(() => [ReviewerCommission], { description: 'The commissions that held.' })
  commissions: ReviewerCommission[]

  @Field(() => [AccessLimit], { description: 'Every limit ever recorded by knownAt, in the order of recording.' })
  limitHistory: AccessLimit[]

  @Field(() => [ReviewerCommission], { description: 'Every commission recorded by knownAt.' })
  commissionHistory: ReviewerCommission[]

  @Field(() => [RoleName], { description: 'The roles that open cases at all.' })
  roles: Role[]

  @Field(() => String, { description: 'Who could, in words; says where nothing is recorded.' })
  statement: string
}
