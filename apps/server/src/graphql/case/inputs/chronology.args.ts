import { ArgsType, Field, InputType, Int } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'
import { capacities, type Capacity as CapacityWord } from '#case-record'
import type { ChronologyFilter } from '#replay'
import { PageArgs } from '../../paging.ts'
import { Capacity } from '../models/actor.models.ts'
import { Moment, type GivenMoment } from '../scalars/moment.ts'

const maxWanted = 50
const hour = 60 * 60 * 1000

@InputType({ description: 'Which entries to keep. Parts combine with "and"; the members of one part with "or".' })
export class ChronologyFilterInput {
  @Field(() => [String], { nullable: true, description: 'Staff codes or roles of who acted or wrote it down.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxWanted)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  actors?: string[] | null

  @Field(() => [String], { nullable: true, description: '"recall.decided", or "recall.*" for a whole group.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxWanted)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  kinds?: string[] | null

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxWanted)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  agencies?: string[] | null

  @Field(() => [Capacity], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxWanted)
  @IsIn(capacities, { each: true })
  capacities?: CapacityWord[] | null

  @Field(() => Moment, { nullable: true, description: 'Entries that possibly happened from here on.' })
  @IsOptional()
  @IsObject()
  from?: GivenMoment | null

  @Field(() => Moment, { nullable: true, description: 'Entries that possibly happened up to here.' })
  @IsOptional()
  @IsObject()
  to?: GivenMoment | null

  @Field(() => Int, { nullable: true, description: 'Written down at least this many hours after they happened.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  recordedLateByHours?: number | null

  @Field(() => Boolean, { nullable: true, description: 'Acts of people covering, acting or otherwise standing in.' })
  @IsOptional()
  @IsBoolean()
  standInsOnly?: boolean | null
}

@ArgsType()
export class ChronologyArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  newestFirst: boolean

  @Field(() => ChronologyFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ChronologyFilterInput)
  filter?: ChronologyFilterInput | null
}

/** The filter as replay takes it. */
export function chronologyFilter(input: ChronologyFilterInput | null | undefined): ChronologyFilter {
  const { actors, kinds, agencies, capacities: held, from, to, recordedLateByHours, standInsOnly } = input ?? {}
  return {
    ...(actors ? { actors } : {}),
    ...(kinds ? { kinds } : {}),
    ...(agencies ? { agencies } : {}),
    ...(held ? { capacities: held } : {}),
    ...(from || to ? { period: { earliest: from?.earliest ?? -Infinity, latest: to?.latest ?? Infinity } } : {}),
    ...(typeof recordedLateByHours === 'number' ? { recordedLateBy: recordedLateByHours * hour } : {}),
    ...(typeof standInsOnly === 'boolean' ? { standInsOnly } : {}),
  }
}
