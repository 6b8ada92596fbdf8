import { InputType } from '@nestjs/graphql'
import { wordsEnum, type Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybeList, MaybeOneOf, MaybePart, MaybeWords, Part, Words } from '../shared/words.ts'

export type ConditionChangeWord = 'added' | 'varied' | 'removed'

const ConditionChange = wordsEnum<ConditionChangeWord>('ConditionChange', 'What becomes of a condition.', {
  added: '',
  varied: '',
  removed: '',
})

@InputType()
export class PrepareCourtReportInput extends BriefActInput {
  @Words('What the court is advised to impose.')
  proposal: string

  @MaybeWords('short, oral and so on.')
  format?: Maybe<string>

  @MaybeList()
  sourcesConsulted?: Maybe<string[]>
}

@InputType()
export class RecordSentenceInput extends BriefActInput {
  @Words()
  sentence: string

  @Part(() => AttributedPersonInput, 'Who passed it, such as a sentencing judge of the Court.')
  attributedTo: AttributedPersonInput

  @MaybePart(() => EntryReferenceInput, 'The court report that it followed.')
  report?: Maybe<EntryReferenceInput>
}

@InputType()
export class VaryLicenceConditionInput extends DecisionInput {
  @Words()
  condition: string

  @MaybeOneOf(ConditionChange, 'Left out: varied.')
  change?: Maybe<ConditionChangeWord>

  @MaybeWords()
  from?: Maybe<string>

  @MaybeWords()
  to?: Maybe<string>

  @MaybeWords('EDTF.')
  expiry?: Maybe<string>
}
