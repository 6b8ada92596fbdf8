import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { MaybePart, MaybeWords, Words } from '../shared/words.ts'

@InputType()
export class RecordIndexOffenceInput extends BriefActInput {
  @Words()
  offence: string
}

@InputType()
export class RecordArrestInput extends BriefActInput {
  @MaybeWords('What for, where it is known.')
  offence?: Maybe<string>

  @MaybePart(
    () => AttributedPersonInput,
    'Whose act it was, where that is somebody else. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RecordChargeInput extends BriefActInput {
  @Words()
  offence: string

  @MaybePart(
    () => AttributedPersonInput,
    'Whose act it was, where that is somebody else. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RecordCourtAppearanceInput extends BriefActInput {
  @MaybeWords()
  court?: Maybe<string>

  @MaybeWords()
  outcome?: Maybe<string>
}
