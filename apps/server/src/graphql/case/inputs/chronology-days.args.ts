import { ArgsType, Field, Int } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { IsBoolean, IsInt, IsObject, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator'
import { silenceWorthShowing } from '#replay'
import { maxPageSize } from '../../limits/cost.ts'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'
import { ChronologyFilterInput } from './chronology.args.ts'

const silence = 'From how many days on a silence is given.'

@ArgsType()
export class ChronologyByDayArgs {
  @Field(() => Int, {
    description: `About how many entries a page holds, from 1 to ${maxPageSize}; a day is never split.`,
  })
  @IsInt()
  @Min(1)
  @Max(maxPageSize)
  first: number

  @Field(() => Int, { defaultValue: 1, description: 'Which page; past the last one, the last.' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page: number

  @Field(() => String, { nullable: true, description: 'Instead: the page that holds this entry, by its id.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  holding?: string | null

  @Field(() => Moment, { nullable: true, description: 'Instead: the page of this day, or of the last one before it.' })
  @IsOptional()
  @IsObject()
  onDay?: GivenMoment | null

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  newestFirst: boolean

  @Field(() => Int, { defaultValue: silenceWorthShowing, description: silence })
  @IsInt()
  @Min(1)
  @Max(36_500)
  silenceOfDays: number

  @Field(() => ChronologyFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ChronologyFilterInput)
  filter?: ChronologyFilterInput | null
}

@ArgsType()
export class ReplayStepsArgs {
  @Field(() => Moment, { description: 'The knownAt at which one stands.' })
  @IsObject()
  from: GivenMoment

  @Field(() => String, { nullable: true, description: 'The id of the entry that one stands on, if any.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  on?: string | null

  @Field(() => Int, { defaultValue: silenceWorthShowing, description: silence })
  @IsInt()
  @Min(1)
  @Max(36_500)
  silenceOfDays: number
}
