import { InputType } from '@nestjs/graphql'
import { wordsEnum, type Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { ReasonedDecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWords, OneOf, Part, Words, WordsList } from '../shared/words.ts'

export type ReceivedStatusWord = 'nil' | 'substantive' | 'allegation'

const ReceivedStatus = wordsEnum<ReceivedStatusWord>('ReceivedStatus', 'What came back.', {
  nil: 'The holder answered that it has nothing.',
  substantive: '',
  allegation: 'What is said is not established.',
})

@InputType()
export class RequestInformationInput extends BriefActInput {
  @Words('Agency or person.')
  requestedOf: string

  @Words()
  subject: string

  @MaybeWords('EDTF.')
  due?: Maybe<string>

  @MaybeWords()
  category?: Maybe<string>
}

@InputType()
export class ChaseInformationInput extends BriefActInput {
  @Part(() => EntryReferenceInput)
  request: EntryReferenceInput

  @MaybeWords('EDTF.')
  due?: Maybe<string>
}

@InputType()
export class ReceiveInformationInput extends BriefActInput {
  @OneOf(ReceivedStatus)
  status: ReceivedStatusWord

  @MaybePart(() => EntryReferenceInput, 'The request that it answers.')
  request?: Maybe<EntryReferenceInput>

  @MaybePart(() => AttributedPersonInput, 'Who gave it, where that is somebody else. You stand as who wrote it down.')
  attributedTo?: Maybe<AttributedPersonInput>

  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords()
  category?: Maybe<string>

  @MaybeWords('The system or mailbox where it lies.')
  heldIn?: Maybe<string>
}

@InputType()
export class RefuseInformationInput extends BriefActInput {
  @Part(() => EntryReferenceInput, 'The request that is refused.')
  request: EntryReferenceInput

  @MaybePart(() => AttributedPersonInput, 'Who refused, where that is somebody else. You stand as who wrote it down.')
  attributedTo?: Maybe<AttributedPersonInput>

  @MaybeWords()
  reason?: Maybe<string>
}

@InputType()
export class RecordReadingInput extends BriefActInput {
  @Part(() => EntryReferenceInput, 'What you read.')
  information: EntryReferenceInput
}

@InputType()
export class DiscountInformationInput extends ReasonedDecisionInput {
  @Part(() => EntryReferenceInput, 'What is given no weight.')
  information: EntryReferenceInput
}

@InputType()
export class RecordInformationNotSoughtInput extends ReasonedDecisionInput {
  @Words('What was not asked for.')
  subject: string

  @MaybeWords('Agency or person that was not asked.')
  of?: Maybe<string>
}

@InputType()
export class WithholdInformationInput extends BriefActInput {
  @WordsList('The forum, agencies or people that it is kept from.')
  from: string[]

  @MaybePart(() => EntryReferenceInput, 'What is withheld.')
  information?: Maybe<EntryReferenceInput>

  @MaybePart(() => AttributedPersonInput, 'Who withholds it, where that is somebody else.')
  attributedTo?: Maybe<AttributedPersonInput>

  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords()
  reason?: Maybe<string>
}
