import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql'
import { ActNotValid, NotPermitted, NotRecorded } from '../../acting/refusal.models.ts'
import { StaffingEntry } from './staff.models.ts'

@ObjectType({ description: 'It is on the record.' })
class StaffingRecorded {
  readonly __typename: 'StaffingRecorded'

  @Field(() => ID, { description: 'The id of the entry, by which it can be corrected.' })
  entry: string

  @Field(() => String, { description: 'Pass it as atLeast to see the entry, and as seen with the next change.' })
  position: string

  @Field(() => Boolean, { description: 'The same command had been carried out before; this is its first result.' })
  again: boolean

  @Field(() => String)
  inWords: string
}

@ObjectType({ description: "The person's record has moved on since it was looked at; nothing was recorded." })
class StaffingMovedOn {
  readonly __typename: 'StaffingMovedOn'

  @Field(() => [StaffingEntry])
  since: readonly StaffingEntry[]
}

export type StaffingResultModel = StaffingRecorded | ActNotValid | StaffingMovedOn | NotPermitted | NotRecorded

export const StaffingResult = createUnionType({
  name: 'StaffingResult',
  description: 'How recording something of a member of staff ended.',
  types: () => [StaffingRecorded, ActNotValid, StaffingMovedOn, NotPermitted, NotRecorded] as const,
  resolveType: (value: StaffingResultModel) => value.__typename,
})
