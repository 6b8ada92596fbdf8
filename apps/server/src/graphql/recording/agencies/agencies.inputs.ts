import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWords, Part, Words } from '../shared/words.ts'

@InputType()
export class RecordTaskAcceptedInput extends BriefActInput {
  @Words()
  task: string

  @MaybeWords()
  owner?: Maybe<string>

  @MaybePart(
    () => AttributedPersonInput,
    'Whose act it was, where that is somebody else. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RecordTaskClosedInput extends DecisionInput {
  @Words()
  task: string

  @MaybeWords()
  owner?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The task as it was taken on.')
  accepted?: Maybe<EntryReferenceInput>

  @MaybePart(
    () => AttributedPersonInput,
    'Whose act it was, where that is somebody else. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RequestEscortInput extends BriefActInput {
  @Words()
  requestedOf: string

  @MaybeWords('Where to, and what for.')
  subject?: Maybe<string>

  @MaybeWords('EDTF.')
  due?: Maybe<string>
}

@InputType()
export class RecordEscortRefusedInput extends DecisionInput {
  @Part(() => EntryReferenceInput, 'The request that is refused.')
  request: EntryReferenceInput

  @MaybePart(
    () => AttributedPersonInput,
    'Whose act it was, where that is somebody else. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}
