import { Field, ID, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator'
import { limitKinds, type LimitKind as LimitKindWord } from '#case-record'
import { maybe, type Maybe } from '../../words-enum.ts'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'
import { LimitKind } from '../models/access.models.ts'

const maxPeople = 200
const maxWords = 2000

@InputType({ description: 'Somebody by what they sign in as; by staff code as well, where it is known.' })
export class LimitedPersonInput {
  @Field(() => String, { description: 'As in the sign-in service; capitals and small letters are the same.' })
  @Matches(/^\S+$/, { message: 'username must be a username without spaces' })
  @Length(1, 100)
  username: string

  @Field(() => String, maybe)
  @IsOptional()
  @Matches(/^\S+$/, { message: 'staffId must be a staff code without spaces, such as N99A201' })
  @Length(1, 50)
  staffId?: Maybe<string>

  @Field(() => String, maybe)
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: Maybe<string>
}

@InputType({ isAbstract: true })
abstract class AccessInput {
  @Field(() => ID, {
    description: 'A UUID of your choosing. Sent again, it changes nothing and gives the first result.',
  })
  @IsUUID('all', { message: 'commandId must be a UUID' })
  commandId: string

  @Field(() => String, { description: 'Case reference number.' })
  @Matches(/^[A-Z]\d{6}$/, { message: 'crn must be one capital letter and six digits, such as X999004' })
  crn: string
}

@InputType({ isAbstract: true })
abstract class PeriodInput extends AccessInput {
  @Field(() => Moment, { ...maybe, description: 'From when; of a day, its beginning. Left out: from now.' })
  @IsOptional()
  @IsObject()
  from?: Maybe<GivenMoment>

  @Field(() => Moment, { ...maybe, description: 'Until when; of a day, its end. Left out: until it is ended.' })
  @IsOptional()
  @IsObject()
  until?: Maybe<GivenMoment>
}

@InputType()
export class SetAccessLimitInput extends PeriodInput {
  @Field(() => LimitKind)
  @IsIn(limitKinds)
  kind: LimitKindWord

  @Field(() => [LimitedPersonInput], { description: 'Who alone may open the case, or who may not.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(maxPeople)
  @ValidateNested({ each: true })
  @Type(() => LimitedPersonInput)
  people: LimitedPersonInput[]

  @Field(() => String, { description: 'Why, for those who answer for it. Not shown to those kept out.' })
  @IsString()
  @Length(1, maxWords)
  reason: string

  @Field(() => String, {
    ...maybe,
    description: 'What those kept out are told. Left out: only that they are kept out.',
  })
  @IsOptional()
  @IsString()
  @Length(1, maxWords)
  message?: Maybe<string>
}

@InputType()
export class LiftAccessLimitInput extends AccessInput {
  @Field(() => String, { description: 'The id of the limit, such as "L-1".' })
  @IsString()
  @Length(1, 20)
  limit: string

  @Field(() => String)
  @IsString()
  @Length(1, maxWords)
  reason: string
}

@InputType()
export class CommissionReviewerInput extends PeriodInput {
  @Field(() => LimitedPersonInput)
  @IsDefined()
  @ValidateNested()
  @Type(() => LimitedPersonInput)
  reviewer: LimitedPersonInput

  @Field(() => String, { description: 'What the review is for. Logged with every reading that the commission allows.' })
  @IsString()
  @Length(1, maxWords)
  purpose: string
}

@InputType()
export class EndCommissionInput extends AccessInput {
  @Field(() => String, { description: 'The id of the commission, such as "R-1".' })
  @IsString()
  @Length(1, 20)
  commission: string

  @Field(() => String)
  @IsString()
  @Length(1, maxWords)
  reason: string
}
