import { InputType } from '@nestjs/graphql'
import { wordsEnum, type Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { AttributedPersonInput } from '../shared/attributed.input.ts'
import { EntryReferenceInput } from '../shared/reference.input.ts'
import { MaybePart, MaybeWords, OneOf } from '../shared/words.ts'

export type ReviewStageWord = 'triggered' | 'commissioned' | 'completed' | 'published'

const ReviewStage = wordsEnum<ReviewStageWord>('ReviewStage', 'How far a review of the case has come.', {
  triggered: '',
  commissioned: '',
  completed: '',
  published: '',
})

@InputType()
export class RecordFurtherOffenceInput extends BriefActInput {
  @MaybeWords()
  offence?: Maybe<string>

  @MaybePart(
    () => AttributedPersonInput,
    'Whose offence it is: the person on probation. You stand as who wrote it down.',
  )
  attributedTo?: Maybe<AttributedPersonInput>
}

@InputType()
export class RecordFurtherOffenceNotificationInput extends BriefActInput {
  @MaybeWords('The number of the notification, where they are numbered.')
  reference?: Maybe<string>

  @MaybePart(() => EntryReferenceInput, 'The offence, where it is on the record.')
  offence?: Maybe<EntryReferenceInput>
}

@InputType()
export class RecordReviewStageInput extends BriefActInput {
  @OneOf(ReviewStage)
  stage: ReviewStageWord

  @MaybeWords()
  reviewId?: Maybe<string>

  @MaybeWords()
  reviewer?: Maybe<string>

  @MaybeWords('EDTF.')
  due?: Maybe<string>

  @MaybeWords()
  reason?: Maybe<string>
}
