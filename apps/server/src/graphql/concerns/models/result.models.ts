import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql'
import { ActNotValid, NotPermitted, NotRecorded } from '../../acting/refusal.models.ts'
import { Concern, ConcernAct, ConcernNotFound } from './concern.models.ts'
import { SafetyCheck } from './site.models.ts'

@ObjectType({ description: 'It is on the record.' })
class ConcernRecorded {
  readonly __typename: 'ConcernRecorded'

  @Field(() => Concern)
  concern: Concern

  @Field(() => String, { description: 'Pass it as atLeast to see it, and as seen with the next act.' })
  position: string

  @Field(() => Boolean, { description: 'The same command had been carried out before; this is its first result.' })
  again: boolean
}

@ObjectType({ description: 'More was done about the concern since it was looked at; nothing was recorded.' })
class ConcernMovedOn {
  readonly __typename: 'ConcernMovedOn'

  @Field(() => [ConcernAct])
  since: ConcernAct[]

  @Field(() => Concern, { description: 'As it now stands.' })
  concern: Concern
}

export type ConcernActResultModel =
  ConcernRecorded | ActNotValid | ConcernMovedOn | NotPermitted | ConcernNotFound | NotRecorded

export const ConcernActResult = createUnionType({
  name: 'ConcernActResult',
  description: 'How an act on a concern ended.',
  types: () => [ConcernRecorded, ActNotValid, ConcernMovedOn, NotPermitted, ConcernNotFound, NotRecorded] as const,
  resolveType: (value: ConcernActResultModel) => value.__typename,
})

@ObjectType({ description: 'It is on the record.' })
class SafetyRecorded {
  readonly __typename: 'SafetyRecorded'

  @Field(() => ID, { description: 'The check, or the action, that was recorded, signed off or completed.' })
  id: string

  @Field(() => SafetyCheck, { description: 'The check that it belongs to, as it now stands.' })
  check: SafetyCheck

  @Field(() => String, { description: 'Pass it as atLeast to see it, and as seen with the next act.' })
  position: string

  @Field(() => Boolean, { description: 'The same command had been carried out before; this is its first result.' })
  again: boolean
}

@ObjectType({ description: 'More was recorded of the office since it was looked at; nothing was recorded.' })
class SafetyMovedOn {
  readonly __typename: 'SafetyMovedOn'

  @Field(() => [SafetyCheck], { description: 'The checks to which anything was added, as they now stand.' })
  changed: SafetyCheck[]

  @Field(() => String, { description: 'Pass it as seen once you have looked at that.' })
  position: string
}

export type SafetyActResultModel = SafetyRecorded | ActNotValid | SafetyMovedOn | NotPermitted | NotRecorded

export const SafetyActResult = createUnionType({
  name: 'SafetyActResult',
  description: 'How an act on the safety of an office ended.',
  types: () => [SafetyRecorded, ActNotValid, SafetyMovedOn, NotPermitted, NotRecorded] as const,
  resolveType: (value: SafetyActResultModel) => value.__typename,
})
