import { ArgsType, Field, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { IsDefined, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator'
import type { BasisRequest } from '#replay'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'

@InputType({
  description:
    'What a view stands on. Without anything: now. knownAt alone: effectiveAt is the same. snapshot excludes both.',
})
export class TimeBasisInput {
  @Field(() => Moment, { nullable: true, description: 'What held in the world then.' })
  @IsOptional()
  @IsObject()
  effectiveAt?: GivenMoment | null

  @Field(() => Moment, { nullable: true, description: 'As far as had been recorded by then.' })
  @IsOptional()
  @IsObject()
  knownAt?: GivenMoment | null

  @Field(() => String, { nullable: true, description: 'The token of an earlier answer: the very same basis again.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  snapshot?: string | null
}

@ArgsType()
export class ViewArgs {
  @Field(() => TimeBasisInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TimeBasisInput)
  basis?: TimeBasisInput | null

  @Field(() => String, {
    nullable: true,
    description: 'A position of the log, as a change answered it: waits a few seconds until it has been read.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  atLeast?: string | null
}

@ArgsType()
export class CompareArgs {
  @Field(() => TimeBasisInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => TimeBasisInput)
  from: TimeBasisInput

  @Field(() => TimeBasisInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => TimeBasisInput)
  to: TimeBasisInput
}

/** What the caller asks for, as replay takes it. */
export function basisRequest(basis: TimeBasisInput | null | undefined): BasisRequest {
  const { effectiveAt, knownAt, snapshot } = basis ?? {}
  return {
    ...(effectiveAt ? { effectiveAt: effectiveAt.latest } : {}),
    ...(knownAt ? { knownAt: knownAt.latest } : {}),
    ...(typeof snapshot === 'string' ? { snapshot } : {}),
  }
}
