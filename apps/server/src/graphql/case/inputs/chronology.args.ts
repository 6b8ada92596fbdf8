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
import { capacities, families, type Capacity as CapacityWord, type Family } from '#case-record'
import type { ChronologyFilter } from '#replay'
import { PageArgs } from '../../paging/page-args.ts'
import { Capacity } from '../models/actor.models.ts'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'

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

  @Field(() => [String], { nullable: true, description: 'Roles of the same people, to be asked for beside actors.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxWanted)
  @IsString({ each: true })
  @MaxLength(300, { each: true })
  roles?: string[] | null

  @Field(() => [String], { nullable: true, description: `Whole sorts of act: ${families.join(', ')}.` })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxWanted)
  @IsIn(families, { each: true })
  families?: Family[] | null

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

  @Field(() => Boolean, { nullable: true, description: 'Entries marked sensitive at source, or those that are not.' })
  @IsOptional()
  @IsBoolean()
  sensitive?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'Words that must all stand in what the person may read of an entry; withheld words are never found.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  text?: string | null

  @Field(() => Moment, { nullable: true, description: 'Entries that had not been recorded by then.' })
  @IsOptional()
  @IsObject()
  notRecordedBy?: GivenMoment | null
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
  const { from, to, recordedLateByHours, notRecordedBy, ...given } = input ?? {}
  return {
    ...withoutNulls(given),
    ...(from || to ? { period: { earliest: from?.earliest ?? -Infinity, latest: to?.latest ?? Infinity } } : {}),
    ...(typeof recordedLateByHours === 'number' ? { recordedLateBy: recordedLateByHours * hour } : {}),
    ...(notRecordedBy ? { notRecordedBy: notRecordedBy.latest } : {}),
  }
}

type WithoutNulls<Parts> = { readonly [Name in keyof Parts]?: NonNullable<Parts[Name]> }

/** A part given as null keeps everything, as one that is absent. */
function withoutNulls<Parts extends object>(parts: Parts): WithoutNulls<Parts> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== null && value !== undefined),
  ) as WithoutNulls<Parts>
}
