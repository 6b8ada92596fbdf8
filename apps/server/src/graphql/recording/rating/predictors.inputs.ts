import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput, WordedActInput } from '../shared/act.input.ts'
import { MaybeWords, Words } from '../shared/words.ts'

@InputType()
export class RecordRsrScoreInput extends BriefActInput {
  @Words()
  score: string

  @MaybeWords('low, medium, high and so on.')
  level?: Maybe<string>

  @MaybeWords('The tool with its version.')
  tool?: Maybe<string>
}

@InputType()
export class RecordPredictorScoreInput extends BriefActInput {
  @Words('The tool with its version.')
  tool: string

  @Words()
  score: string

  @MaybeWords()
  level?: Maybe<string>
}

@InputType()
export class RecordSpecialistAssessmentInput extends WordedActInput {
  @Words()
  tool: string

  @MaybeWords()
  subject?: Maybe<string>

  @MaybeWords()
  score?: Maybe<string>

  @MaybeWords()
  level?: Maybe<string>
}
