import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { WordedActInput } from '../shared/act.input.ts'
import { ReasonedDecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWords, Words } from '../shared/words.ts'

@InputType()
export class QuestionRecallInput extends WordedActInput {
  @MaybeWords('Who asked, where that is somebody else.')
  raisedBy?: Maybe<string>

  @MaybeWords('The number of the occasion, where they are numbered.')
  occasion?: Maybe<string>

  @MaybeWords('EDTF.')
  due?: Maybe<string>
}

@InputType()
export class ConsiderRecallInput extends WordedActInput {
  @MaybePart(() => EntryReferenceInput, 'What gave rise to it.')
  occasionedBy?: Maybe<EntryReferenceInput>

  @MaybeWords()
  recallId?: Maybe<string>

  @MaybeWords('The number of the occasion, where they are numbered.')
  occasion?: Maybe<string>

  @MaybeWords()
  reason?: Maybe<string>
}

@InputType()
export class DecideNotToRecallInput extends ReasonedDecisionInput {
  @MaybePart(() => EntryReferenceInput, 'The recorded question that it answers.')
  question?: Maybe<EntryReferenceInput>

  @MaybeWords('Who asked, where the question is not on the record.')
  raisedBy?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The recall under way that it ends.')
  recall?: Maybe<EntryReferenceInput>

  @MaybeWords()
  recallId?: Maybe<string>

  @MaybeWords('The number of the occasion, where they are numbered.')
  occasion?: Maybe<string>

  @MaybeWords('When it is looked at again: EDTF.')
  reviewDue?: Maybe<string>
}

@InputType()
export class DecideRecallInput extends ReasonedDecisionInput {
  @Words('fixed term, standard, emergency and so on.')
  type: string

  @Words('The rule that determined the type, with its version.')
  typeRule: string

  @MaybePart(() => EntryReferenceInput, 'The recorded question that it answers.')
  question?: Maybe<EntryReferenceInput>

  @MaybePart(() => EntryReferenceInput, 'The step of the recall under way that it belongs to.')
  recall?: Maybe<EntryReferenceInput>

  @MaybeWords()
  recallId?: Maybe<string>

  @MaybeWords('The number of the occasion, where they are numbered.')
  occasion?: Maybe<string>
}
