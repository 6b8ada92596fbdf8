import { Field, InputType } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, ValidateNested } from 'class-validator'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { maxList, MaybePart, MaybeWords, OneOf, Words } from '../shared/words.ts'

type EnquiryStateWord = 'requested' | 'chased' | 'received' | 'refused' | 'not asked'

const CurfewEnquiryState = wordsEnum<EnquiryStateWord>(
  'CurfewEnquiryState',
  'How far an enquiry about an address had come when the verdict was given.',
  { requested: '', chased: '', received: '', refused: '', 'not asked': '' },
)

@InputType({ description: 'One enquiry behind a verdict on an address, whether or not it was answered.' })
class CurfewEnquiryInput {
  @Words('Of whom.')
  of: string

  @MaybeWords()
  subject?: Maybe<string>

  @OneOf(CurfewEnquiryState)
  state: EnquiryStateWord

  @MaybeWords('What came back.')
  answer?: Maybe<string>
}

@InputType({ isAbstract: true })
abstract class AddressVerdictInput extends DecisionInput {
  @MaybeWords('suitable, not suitable and so on. Left out: no verdict yet.')
  outcome?: Maybe<string>

  @Field(() => [CurfewEnquiryInput], { description: 'An empty list says that there were none.' })
  @IsArray()
  @ArrayMaxSize(maxList)
  @ValidateNested({ each: true })
  @Type(() => CurfewEnquiryInput)
  enquiries: CurfewEnquiryInput[]

  @Field(() => Boolean, { ...maybe, description: 'Left out: not recorded.' })
  @IsOptional()
  @IsBoolean()
  homeVisited?: Maybe<boolean>

  @MaybeWords()
  address?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The request that it answers.')
  request?: Maybe<EntryReferenceInput>
}

@InputType()
export class AssessHomeDetentionCurfewInput extends AddressVerdictInput {}

@InputType()
export class CheckAddressInput extends AddressVerdictInput {}
