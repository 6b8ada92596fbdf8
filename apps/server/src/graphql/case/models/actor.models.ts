import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { Capacity as CapacityWord } from '#case-record'
import { lieReady } from '../../ready-fields.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

export type CapacityOrNot = CapacityWord | 'not stated'

export const Capacity = wordsEnum<CapacityOrNot>('Capacity', 'How a person held the role for one act.', {
  substantive: '',
  acting: '',
  covering: '',
  delegated: '',
  'out-of-hours': '',
  'not stated': 'The source does not say.',
})

@ObjectType({ description: 'Who acted, as the record names them at the time. Never filled in from elsewhere.' })
@Extensions(lieReady)
export class Actor {
  @Field(() => Boolean, { description: 'False where the source names nobody: not recorded.' })
  recorded: boolean

  @Field(() => String, maybe)
  staffId: Maybe<string>

  @Field(() => String, maybe)
  name: Maybe<string>

  @Field(() => String, maybe)
  role: Maybe<string>

  @Field(() => String, maybe)
  grade: Maybe<string>

  @Field(() => String, maybe)
  organisation: Maybe<string>

  @Field(() => String, maybe)
  unit: Maybe<string>

  @Field(() => Capacity)
  capacity: CapacityOrNot

  @Field(() => String, maybe)
  onBehalfOf: Maybe<string>

  @Field(() => String)
  inWords: string
}

@ObjectType({ description: 'Whose decision it was.' })
export class Decider {
  @Field(() => Actor)
  actor: Actor

  @Field(() => Actor, { nullable: true, description: "Who says so, where the record is not the decider's own." })
  statedBy: Maybe<Actor>
}
