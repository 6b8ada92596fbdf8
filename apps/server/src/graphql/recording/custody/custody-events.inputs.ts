import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput, WordedActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { MaybeList, MaybePart, MaybeWords, Part } from '../shared/words.ts'

@InputType()
export class RecordReleaseInput extends BriefActInput {
  @MaybeList('The conditions of the licence.')
  conditions?: Maybe<string[]>

  @MaybePart(
    () => AttributedPersonInput,
    'Whose act it was, where that is somebody else. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RecordRemandInput extends DecisionInput {
  @Part(() => AttributedPersonInput, 'Who decided, such as a court.')
  attributedTo: AttributedPersonInput
}

@InputType()
export class RecordBailInput extends DecisionInput {
  @MaybeList()
  conditions?: Maybe<string[]>

  @Part(() => AttributedPersonInput, 'Who decided, such as a court.')
  attributedTo: AttributedPersonInput
}

@InputType()
export class RecordConductInCustodyInput extends WordedActInput {
  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords()
  category?: Maybe<string>

  @MaybePart(() => AttributedPersonInput, 'Who tells it, where that is somebody else. You stand as who wrote it down.')
  attributedTo?: Maybe<AttributedPersonInput>
}
