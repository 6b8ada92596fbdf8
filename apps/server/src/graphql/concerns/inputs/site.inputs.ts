import { Field, ID, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { IsDefined, IsOptional, IsString, IsUUID, Matches, MaxLength, ValidateNested } from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { CommandInput } from '../../acting/command.input.ts'
import { NamedPersonInput } from './person.input.ts'

const momentDescription =
  'A London calendar date (2025-03-14), or an instant with its offset (2025-03-14T17:10:00+00:00).'

@InputType({ isAbstract: true })
abstract class ActOnSiteInput extends CommandInput {
  @Field(() => String, { description: 'The office, in capital letters, digits and hyphens, such as PDU-1.' })
  @IsString()
  @Matches(/^\P{Cc}*$/u, { message: 'site must be up to 60 capital letters, digits and hyphens, such as PDU-1' })
  @MaxLength(100)
  site: string
}

@InputType()
export class RecordSafetyCheckInput extends ActOnSiteInput {
  @Field(() => String, { description: `When it was assessed. ${momentDescription}` })
  @IsString()
  assessed: string

  @Field(() => NamedPersonInput, { ...maybe, description: 'Who assessed, where it was not you. Both names stand.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => NamedPersonInput)
  assessedBy?: Maybe<NamedPersonInput>

  @Field(() => String)
  @IsString()
  findings: string
}

@InputType()
export class SignOffSafetyCheckInput extends ActOnSiteInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'check must be a UUID' })
  check: string

  @Field(() => String, maybe)
  @IsOptional()
  @IsString()
  note?: Maybe<string>
}

@InputType()
export class SetSafetyActionInput extends ActOnSiteInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'check must be a UUID' })
  check: string

  @Field(() => String, { description: 'What is to be done.' })
  @IsString()
  what: string

  @Field(() => NamedPersonInput, { description: 'Who is to do it: you or anybody else.' })
  @IsDefined()
  @ValidateNested()
  @Type(() => NamedPersonInput)
  owner: NamedPersonInput

  @Field(() => String, { description: `By when. ${momentDescription}` })
  @IsString()
  due: string
}

@InputType()
export class CompleteSafetyActionInput extends ActOnSiteInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'action must be a UUID' })
  action: string

  @Field(() => String, { description: `When it was completed. ${momentDescription}` })
  @IsString()
  completed: string

  @Field(() => String, maybe)
  @IsOptional()
  @IsString()
  note?: Maybe<string>
}
