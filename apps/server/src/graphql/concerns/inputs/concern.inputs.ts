import { Field, ID, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { IsArray, IsDefined, IsIn, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator'
import { concernCategories, type ConcernCategory as CategoryWord } from '#concerns'
import { maybe, type Maybe } from '../../words-enum.ts'
import { ConcernCategory } from '../models/concern-words.ts'
import { CommandInput } from '../../acting/command.input.ts'
import { NamedPersonInput } from './person.input.ts'

const dueDescription =
  'By when you ask for an answer: a London calendar date (2025-03-14), which means the end of that day, or an instant ' +
  'with its offset (2025-03-14T17:10:00+00:00).'

@InputType({
  description: 'The case that a concern names. SFO reviewers of a case can read the concerns that name it.',
})
export class ConcernAboutInput {
  @Field(() => String, { description: 'Case reference number.' })
  @IsString()
  crn: string

  @Field(() => [String], { ...maybe, description: 'Ids of entries that it is about.' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  entries?: Maybe<string[]>
}

@InputType()
export class RaiseConcernInput extends CommandInput {
  @Field(() => ConcernCategory)
  @IsIn(concernCategories)
  category: CategoryWord

  @Field(() => String, { description: 'In your own words. Nobody can edit it, you included.' })
  @IsString()
  text: string

  @Field(() => NamedPersonInput, { description: 'Who is to answer it.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => NamedPersonInput)
  to: NamedPersonInput

  @Field(() => String, { description: dueDescription })
  @IsString()
  due: string

  @Field(() => ConcernAboutInput, maybe)
  @IsOptional()
  @ValidateNested()
  @Type(() => ConcernAboutInput)
  about?: Maybe<ConcernAboutInput>
}

@InputType({ isAbstract: true })
abstract class ActOnConcernInput extends CommandInput {
  @Field(() => ID, { description: 'The concern.' })
  @IsUUID('all', { message: 'id must be a UUID' })
  id: string
}

@InputType()
export class AcknowledgeConcernInput extends ActOnConcernInput {}

@InputType()
export class AnswerConcernInput extends ActOnConcernInput {
  @Field(() => String)
  @IsString()
  text: string
}

@InputType()
export class EscalateConcernInput extends ActOnConcernInput {
  @Field(() => NamedPersonInput, { description: 'Somebody who has not been asked yet.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => NamedPersonInput)
  to: NamedPersonInput

  @Field(() => String, { description: dueDescription })
  @IsString()
  due: string

  @Field(() => String, maybe)
  @IsOptional()
  @IsString()
  reason?: Maybe<string>
}

@InputType()
export class WithdrawConcernInput extends ActOnConcernInput {
  @Field(() => String, maybe)
  @IsOptional()
  @IsString()
  reason?: Maybe<string>
}
