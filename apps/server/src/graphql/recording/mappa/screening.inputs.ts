import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from '../shared/act.input.ts'
import { DecisionInput } from '../shared/decision.input.ts'
import { MaybeWhole, MaybeWords, Words } from '../shared/words.ts'

@InputType()
export class ScreenForMappaInput extends DecisionInput {
  @Words('eligible, not eligible and so on.')
  outcome: string

  @MaybeWhole(1, 3)
  level?: Maybe<number>

  @MaybeWhole(1, 4)
  category?: Maybe<number>
}

@InputType()
export class RecordMappaMeetingNotHeldInput extends BriefActInput {
  @MaybeWords()
  meetingId?: Maybe<string>

  @MaybeWhole(1, 3)
  level?: Maybe<number>

  @Words()
  reason: string
}
