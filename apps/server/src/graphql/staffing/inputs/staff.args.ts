import { ArgsType, Field } from '@nestjs/graphql'
import { IsObject, IsOptional, IsString, Matches, MaxLength } from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'
import { PageArgs } from '../../paging/page-args.ts'

@ArgsType()
export class StaffArgs {
  @Field(() => String, { description: 'Staff code, such as N99A101.' })
  @Matches(/^\S+$/, { message: 'staffId must be a staff code without spaces, such as N99A201' })
  @MaxLength(100)
  staffId: string

  @Field(() => Moment, { ...maybe, description: 'What held then; left out: now.' })
  @IsOptional()
  @IsObject()
  at?: Maybe<GivenMoment>

  @Field(() => Moment, { ...maybe, description: 'As far as this log had accepted it by then; left out: all of it.' })
  @IsOptional()
  @IsObject()
  knownAt?: Maybe<GivenMoment>

  @Field(() => String, { ...maybe, description: 'A position that a change answered: waits until it has been read.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  atLeast?: Maybe<string>
}

@ArgsType()
export class StaffListArgs extends PageArgs {
  @Field(() => String, { ...maybe, description: 'People in post in this unit; left out: everybody on record.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  unit?: Maybe<string>

  @Field(() => Moment, { ...maybe, description: 'What held then; left out: now.' })
  @IsOptional()
  @IsObject()
  at?: Maybe<GivenMoment>

  @Field(() => Moment, { ...maybe, description: 'As far as this log had accepted it by then; left out: all of it.' })
  @IsOptional()
  @IsObject()
  knownAt?: Maybe<GivenMoment>

  @Field(() => String, { ...maybe, description: 'A position that a change answered: waits until it has been read.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  atLeast?: Maybe<string>
}
