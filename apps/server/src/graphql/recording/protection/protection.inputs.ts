import { InputType } from '@nestjs/graphql'
import { wordsEnum, type Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { ReasonedDecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWords, OneOf, Words, WordsList } from '../shared/words.ts'

export type DisclosureWord = 'disclose' | 'not disclose'

const DisclosureOutcome = wordsEnum<DisclosureWord>('DisclosureOutcome', 'Whether somebody is told.', {
  disclose: '',
  'not disclose': 'A decision like any other.',
})

@InputType()
export class DecideDisclosureInput extends ReasonedDecisionInput {
  @OneOf(DisclosureOutcome)
  outcome: DisclosureWord

  @WordsList('Whom to tell, or not to tell: agencies or people.')
  to: string[]

  @Words('What they are told, or are not told.')
  what: string
}

@InputType()
export class DecideApprovedPremisesInput extends ReasonedDecisionInput {
  @Words('accepted, refused, waiting list and so on.')
  outcome: string

  @MaybeWords('Which premises.')
  premises?: Maybe<string>

  @MaybeWords('EDTF.')
  from?: Maybe<string>

  @MaybeWords('EDTF.')
  until?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The referral that it answers.')
  referral?: Maybe<EntryReferenceInput>

  @MaybePart(() => AttributedPersonInput, 'Who decided, where that is somebody else. You stand as who wrote it down.')
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class ReferToApprovedPremisesInput extends BriefActInput {
  @MaybeWords('Who is asked for a place.')
  to?: Maybe<string>

  @MaybeWords('By when an answer is asked for: EDTF.')
  due?: Maybe<string>

  @Words()
  reason: string
}

@InputType()
export class DecidePolygraphInput extends ReasonedDecisionInput {
  @Words('required, not required and so on.')
  outcome: string

  @MaybeWords('When it is due: EDTF.')
  due?: Maybe<string>
}
