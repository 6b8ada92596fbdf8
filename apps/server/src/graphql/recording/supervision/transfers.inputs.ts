import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { ReasonedDecisionInput } from '../shared/decision.input.ts'
import { MaybeWords } from '../shared/words.ts'

@InputType()
export class TransferCaseInput extends ReasonedDecisionInput {
  @MaybeWords('Staff code of who holds it from now on, where that is settled.')
  to?: Maybe<string>

  @MaybeWords('Staff code of who held it.')
  from?: Maybe<string>

  @MaybeWords('Staff code.')
  lineManager?: Maybe<string>
}
