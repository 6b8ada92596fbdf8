import { Field, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator'
import type { RoshLevel as RoshLevelWord, RoshSetting as RoshSettingWord } from '#case-record'
import { RoshLevel, RoshSetting } from '../../case/models/rosh.models.ts'
import { maybe, type Maybe } from '../../words-enum.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybeOneOf, MaybePart, MaybeParts, MaybeWords, OneOf, Words } from '../shared/words.ts'

@InputType({ description: 'The level for one group of people at risk.' })
export class RoshLevelInput {
  @Words('public, known adult, children, staff, prisoners, partners, or a named sub-group.')
  group: string

  @MaybeOneOf(RoshSetting, 'Left out: not stated. Where one level of a rating states it, all must.')
  setting?: Maybe<RoshSettingWord>

  @OneOf(RoshLevel)
  level: RoshLevelWord
}

@InputType()
export class RateRoshInput extends DecisionInput {
  @Field(() => [RoshLevelInput])
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => RoshLevelInput)
  levels: RoshLevelInput[]

  @MaybeOneOf(RoshLevel, 'The level that the text gives. Where the levels give another, a notice is shown first.')
  narrativeLevel?: Maybe<RoshLevelWord>

  @Field(() => Boolean, { ...maybe, description: 'It then has effect only once it is countersigned.' })
  @IsOptional()
  @IsBoolean()
  requestCountersignature?: Maybe<boolean>

  @MaybePart(() => EntryReferenceInput, 'The earlier rating or proposal that this one takes up.')
  follows?: Maybe<EntryReferenceInput>

  @MaybePart(() => EntryReferenceInput, 'The direction that it follows. Put your own view in ownView.')
  directedBy?: Maybe<EntryReferenceInput>

  @MaybeWords('A sub-group that narrows every group named.')
  subgroup?: Maybe<string>

  @MaybeWords()
  document?: Maybe<string>

  @MaybeWords()
  tool?: Maybe<string>
}

@InputType({ description: 'One value that a tier was worked out from.' })
export class TierFactorInput {
  @Words()
  name: string

  @Words()
  value: string
}

@InputType()
export class SetTierInput extends DecisionInput {
  @Words()
  tier: string

  @Words('The version of the rules that it was worked out under.')
  version: string

  @MaybeParts(() => TierFactorInput, 'What it was worked out from, as it stood.')
  inputs?: Maybe<TierFactorInput[]>

  @Field(() => Boolean, maybe)
  @IsOptional()
  @IsBoolean()
  provisional?: Maybe<boolean>
}
