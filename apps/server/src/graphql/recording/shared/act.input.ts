import { Field, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator'
import { capacities, channels, type Capacity as CapacityWord, type Channel as ChannelWord } from '#case-record'
import { Capacity } from '../../case/models/actor.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { CommandInput } from '../../acting/command.input.ts'
import { EntryReferenceInput, TieInput } from './reference.input.ts'

const Channel = wordsEnum<ChannelWord>('Channel', 'By which way something was said or done.', {
  record: '',
  email: '',
  phone: '',
  'face-to-face': '',
  meeting: '',
  supervision: '',
  verbal: '',
})

const maxTies = 50
const maxWords = 20_000

/** What every act on a case carries. Who acts and when it was written down are never sent: the service knows. */
@InputType({ isAbstract: true })
abstract class ActInput extends CommandInput {
  @Field(() => String, { description: 'Case reference number.' })
  @Matches(/^[A-Z]\d{6}$/, { message: 'crn must be one capital letter and six digits, such as X999004' })
  crn: string

  @Field(() => String, {
    ...maybe,
    description:
      'When it happened: EDTF level 1, such as 2025-02-11T14:20+00:00, 2025-02-11 or 2025-02~; null: not known. Left ' +
      'out it means now, where the act consists in being recorded; elsewhere it must be given.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  occurred?: Maybe<string>

  @Field(() => Capacity, { ...maybe, description: 'How you held the role for this act. Left out: substantive.' })
  @IsOptional()
  @IsIn(capacities)
  capacity?: Maybe<CapacityWord>

  @Field(() => String, { ...maybe, description: 'For whom, where you stood in for somebody.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  onBehalfOf?: Maybe<string>

  @Field(() => Channel, maybe)
  @IsOptional()
  @IsIn(channels)
  channel?: Maybe<ChannelWord>

  @Field(() => [EntryReferenceInput], { ...maybe, description: 'Information that bore on it.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxTies)
  @ValidateNested({ each: true })
  @Type(() => EntryReferenceInput)
  reliedOn?: Maybe<EntryReferenceInput[]>

  @Field(() => [TieInput], maybe)
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxTies)
  @ValidateNested({ each: true })
  @Type(() => TieInput)
  relatesTo?: Maybe<TieInput[]>

  @Field(() => String, {
    ...maybe,
    description: 'Your own view, where you act under a direction or do not share what was decided. Nobody can edit it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(maxWords)
  ownView?: Maybe<string>

  @Field(() => String, {
    ...maybe,
    description: 'Where it is recorded late: why. It stands beside when it was recorded.',
  })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'reasonForLateRecording must not be blank' })
  @MaxLength(maxWords)
  reasonForLateRecording?: Maybe<string>

  @Field(() => [String], {
    ...maybe,
    description: 'Of each notice that this command was answered with: its acknowledgement. It cannot be known before.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(maxTies)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  acknowledgedNotices?: Maybe<string[]>

  @Field(() => Boolean, maybe)
  @IsOptional()
  @IsBoolean()
  sensitive?: Maybe<boolean>
}

/** An act that may stand without words of its own. */
@InputType({ isAbstract: true })
export abstract class BriefActInput extends ActInput {
  @Field(() => String, { ...maybe, description: 'Anything to add, in your own words.' })
  @IsOptional()
  @IsString()
  @MaxLength(maxWords)
  detail?: Maybe<string>
}

/** An act whose substance is what it says. */
@InputType({ isAbstract: true })
export abstract class WordedActInput extends ActInput {
  @Field(() => String, { description: 'What was said, done or found, in your own words.' })
  @IsString()
  @Matches(/\S/, { message: 'detail must not be blank' })
  @MaxLength(maxWords)
  detail: string
}

/** Any act, with the words it carries if it carries any. */
export type AnyActInput = ActInput & { readonly detail?: Maybe<string> }
