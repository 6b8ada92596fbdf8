import { InputType } from '@nestjs/graphql'
import { wordsEnum, type Maybe } from '../../words-enum.ts'
import { BriefActInput, WordedActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { ReasonedDecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput, EntryVersionInput } from '../shared/reference.input.ts'
import { MaybeFlag, MaybeOneOf, MaybePart, MaybeWords, OneOf, Part, Words } from '../shared/words.ts'

export type DirectionResponseWord = 'complied' | 'complied under dissent' | 'declined'

const DirectionResponse = wordsEnum<DirectionResponseWord>(
  'DirectionResponse',
  'What the recipient of a direction did.',
  { complied: '', 'complied under dissent': '', declined: '' },
)

@InputType()
export class CountersignInput extends BriefActInput {
  @Part(() => EntryVersionInput, 'What is countersigned, at the version that was read.')
  act: EntryVersionInput
}

@InputType()
export class ReturnForChangesInput extends WordedActInput {
  @Part(() => EntryVersionInput, 'What is sent back, at the version that was read. Put the reasons in detail.')
  act: EntryVersionInput
}

/** An act that bears on one other and needs no words. */
@InputType()
export class EndorseInput extends BriefActInput {
  @Part(() => EntryReferenceInput)
  act: EntryReferenceInput
}

@InputType()
export class RatifyInput extends BriefActInput {
  @Part(() => EntryReferenceInput, 'What had been done, and is approved of now.')
  act: EntryReferenceInput
}

@InputType()
export class OverrideInput extends ReasonedDecisionInput {
  @Part(() => EntryReferenceInput, 'What your own decision takes the place of. Both stay on the record.')
  act: EntryReferenceInput

  @MaybeWords('What stood, such as "high".')
  from?: Maybe<string>

  @Words('What stands instead, such as "medium".')
  to: string

  @MaybeWords('What gives you the power.')
  authority?: Maybe<string>

  @MaybeWords('The number of the recall that it ends, where it is numbered.')
  recallId?: Maybe<string>
}

@InputType()
export class RecordDissentInput extends WordedActInput {
  @Part(() => EntryReferenceInput)
  act: EntryReferenceInput
}

@InputType({ isAbstract: true })
abstract class BearingInput extends WordedActInput {
  @Part(() => EntryReferenceInput, 'What it bears on.')
  act: EntryReferenceInput

  @MaybeFlag('It was given by word of mouth.')
  verbal?: Maybe<boolean>
}

@InputType()
export class DirectInput extends BearingInput {
  @MaybeWords('Staff code or role of who is directed. Left out: whoever did what it bears on.')
  to?: Maybe<string>

  @MaybeWords('By when a response is wanted. EDTF. Left out: none is waited for.')
  due?: Maybe<string>
}

@InputType()
export class ReportDirectionInput extends DirectInput {
  @Part(() => AttributedPersonInput, 'Who gave the direction.')
  attributedTo: AttributedPersonInput

  @MaybeOneOf(DirectionResponse, 'What you did, where you are its recipient.')
  response?: Maybe<DirectionResponseWord>
}

@InputType()
export class ReportAdviceInput extends BearingInput {
  @Part(() => AttributedPersonInput, 'Who gave the advice.')
  attributedTo: AttributedPersonInput
}

@InputType()
export class RespondToDirectionInput extends BriefActInput {
  @Part(() => EntryReferenceInput)
  direction: EntryReferenceInput

  @OneOf(DirectionResponse)
  response: DirectionResponseWord

  @MaybeWords()
  reason?: Maybe<string>
}

@InputType()
export class RequestAdviceInput extends WordedActInput {
  @Words('Staff code or role of whom you ask.')
  to: string

  @MaybePart(() => EntryReferenceInput, 'What it is about.')
  about?: Maybe<EntryReferenceInput>

  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords('EDTF.')
  due?: Maybe<string>
}

@InputType()
export class GiveAdviceInput extends WordedActInput {
  @MaybePart(() => EntryReferenceInput, 'What it bears on. This or inReplyTo must be given.')
  act?: Maybe<EntryReferenceInput>

  @MaybePart(() => EntryReferenceInput, 'The request for advice that it answers.')
  inReplyTo?: Maybe<EntryReferenceInput>

  @MaybeFlag('It was given by word of mouth.')
  verbal?: Maybe<boolean>
}

@InputType()
export class EscalateInput extends WordedActInput {
  @Part(() => EntryReferenceInput, 'What a higher level is asked to decide.')
  act: EntryReferenceInput

  @Words('Staff code or role of who is to decide.')
  to: string

  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords('EDTF.')
  due?: Maybe<string>
}

@InputType()
export class ConfirmAttributedInput extends BriefActInput {
  @Part(() => EntryReferenceInput, "Somebody else's record of what you said or did.")
  act: EntryReferenceInput
}

@InputType()
export class ContestAttributedInput extends WordedActInput {
  @Part(() => EntryReferenceInput, "Somebody else's record of what you said or did. Both accounts stay.")
  act: EntryReferenceInput
}
