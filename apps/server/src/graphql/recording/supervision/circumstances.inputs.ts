import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput, WordedActInput } from '../shared/act.input.ts'
import { Flag, MaybeWords, Words } from '../shared/words.ts'

@InputType()
export class RecordSupervisionStartedInput extends BriefActInput {
  @MaybeWords('Under what: licence, community order and so on.')
  service?: Maybe<string>
}

@InputType()
export class RecordServiceEndedInput extends BriefActInput {
  @Words()
  service: string

  @MaybeWords()
  reason?: Maybe<string>

  @MaybeWords()
  endedBy?: Maybe<string>
}

@InputType()
export class RecordRelationshipInput extends WordedActInput {
  @Flag('true: it began; false: it ended.')
  began: boolean
}
