import { InputType } from '@nestjs/graphql'
import { capacities, type Actor, type Capacity as CapacityWord } from '#case-record'
import { Capacity } from '../../case/models/actor.models.ts'
import type { Maybe } from '../../words-enum.ts'
import { MaybeWords } from './words.ts'
import { Field } from '@nestjs/graphql'
import { IsIn, IsOptional, Matches } from 'class-validator'

@InputType({
  description:
    'Whose act is reported. Your own name stands beside it, and it counts as unattested until they confirm it.',
})
export class AttributedPersonInput {
  @MaybeWords('Staff code; whoever has it can confirm or contest what is reported.')
  @Matches(/^\S*$/, { message: 'staffId must be a staff code without spaces, such as N99A201' })
  staffId?: Maybe<string>

  @MaybeWords()
  name?: Maybe<string>

  @MaybeWords('Left out where staffId is given: name, role, grade, organisation and unit by the record of staff then.')
  role?: Maybe<string>

  @MaybeWords('Left out: none, or not known; by the record of staff where the role is.')
  organisation?: Maybe<string>

  @MaybeWords()
  grade?: Maybe<string>

  @MaybeWords()
  unit?: Maybe<string>

  @Field(() => Capacity, { nullable: true, description: 'Left out: not stated.' })
  @IsOptional()
  @IsIn(capacities)
  capacity?: Maybe<CapacityWord>

  @MaybeWords()
  onBehalfOf?: Maybe<string>
}

/** The person as the record names them: nothing is added to what was sent. */
export function attributedActor(person: AttributedPersonInput): Actor {
  const { staffId, name, role, organisation, grade, unit, capacity, onBehalfOf } = person
  return {
    role: role ?? null,
    organisation: organisation ?? null,
    ...(staffId ? { staffId } : {}),
    ...(name ? { name } : {}),
    ...(grade ? { grade } : {}),
    ...(unit ? { unit } : {}),
    ...(capacity ? { capacity } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
  }
}

/** Whose act it is, where an input names somebody else than whoever is signed in. */
export function somebodyElse({
  attributedTo,
}: {
  readonly attributedTo?: Maybe<AttributedPersonInput>
}): Actor | undefined {
  return attributedTo ? attributedActor(attributedTo) : undefined
}
