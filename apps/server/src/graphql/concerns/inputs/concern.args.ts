import { ArgsType, Field, ID, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import {
  IsBoolean,
  IsDefined,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'
import { PageArgs } from '../../paging/page-args.ts'

const atLeastDescription = 'A position of the log, as a change answered it: waits a few seconds until it has been read.'

@ArgsType()
export class ConcernArgs {
  @Field(() => ID)
  @IsUUID('all', { message: 'id must be a UUID' })
  id: string

  @Field(() => Moment, { ...maybe, description: 'As it stood then; now where left out.' })
  @IsOptional()
  @IsObject()
  at?: Maybe<GivenMoment>

  @Field(() => String, { ...maybe, description: atLeastDescription })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  atLeast?: Maybe<string>
}

@InputType({ description: 'Which of the concerns that you may read. Parts combine with "and".' })
export class ConcernFilterInput {
  @Field(() => Boolean, maybe)
  @IsOptional()
  @IsBoolean()
  raisedByMe?: Maybe<boolean>

  @Field(() => Boolean, { ...maybe, description: 'Raised or escalated to you.' })
  @IsOptional()
  @IsBoolean()
  toMe?: Maybe<boolean>

  @Field(() => Boolean, { ...maybe, description: 'Past a due time, and still waiting for an answer.' })
  @IsOptional()
  @IsBoolean()
  overdue?: Maybe<boolean>

  @Field(() => String, { ...maybe, description: 'Concerns that name this case.' })
  @IsOptional()
  @Matches(/^[A-Z]\d{6}$/, { message: 'crn must be one capital letter and six digits, such as X999004' })
  crn?: Maybe<string>
}

@ArgsType()
export class ConcernsArgs extends PageArgs {
  @Field(() => ConcernFilterInput, maybe)
  @IsOptional()
  @ValidateNested()
  @Type(() => ConcernFilterInput)
  filter?: Maybe<ConcernFilterInput>

  @Field(() => String, { ...maybe, description: atLeastDescription })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  atLeast?: Maybe<string>
}

@ArgsType()
export class ConcernsRaisedToArgs extends PageArgs {
  @Field(() => String, { description: 'Whom they were raised or escalated to.' })
  @Matches(/^\S+$/, { message: 'staffId must be a staff code without spaces, such as N99A201' })
  @MaxLength(200)
  staffId: string

  @Field(() => Moment)
  @IsDefined()
  @IsObject()
  from: GivenMoment

  @Field(() => Moment, { description: 'The end of the period, and the instant as of which everything is told.' })
  @IsDefined()
  @IsObject()
  to: GivenMoment
}

@ArgsType()
export class SiteChecksArgs extends PageArgs {
  @Field(() => String, { description: 'The office, in capital letters, digits and hyphens, such as PDU-1.' })
  @Matches(/^[A-Z0-9](?:[A-Z0-9-]{0,58}[A-Z0-9])?$/, {
    message: 'site must be up to 60 capital letters, digits and hyphens, such as PDU-1',
  })
  site: string

  @Field(() => Moment, { ...maybe, description: 'As it stood then; now where left out.' })
  @IsOptional()
  @IsObject()
  at?: Maybe<GivenMoment>

  @Field(() => String, { ...maybe, description: atLeastDescription })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  atLeast?: Maybe<string>
}
