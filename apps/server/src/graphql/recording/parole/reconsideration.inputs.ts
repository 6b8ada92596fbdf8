import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWords, Part, Words } from '../shared/words.ts'

@InputType()
export class ApplyForReconsiderationInput extends BriefActInput {
  @MaybeWords('Who is asked.')
  to?: Maybe<string>

  @MaybeWords('EDTF.')
  due?: Maybe<string>

  @Words()
  reason: string

  @MaybePart(() => EntryReferenceInput, 'The parole decision.')
  decision?: Maybe<EntryReferenceInput>

  @MaybePart(
    () => AttributedPersonInput,
    'Whose act it was, where that is somebody else. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RecordReconsiderationDecisionInput extends DecisionInput {
  @Words('granted, refused and so on.')
  outcome: string

  @MaybePart(() => EntryReferenceInput, 'The application that it answers.')
  application?: Maybe<EntryReferenceInput>

  @Part(() => AttributedPersonInput, 'Who decided, such as a judge of the Parole Board.')
  attributedTo: AttributedPersonInput
}
