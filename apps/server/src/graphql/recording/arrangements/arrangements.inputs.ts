import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { ReasonedDecisionInput } from '../shared/decision.input.ts'
import { MaybeWords, Words } from '../shared/words.ts'

@InputType()
export class SetContactFrequencyInput extends ReasonedDecisionInput {
  @Words('weekly, every two weeks and so on.')
  frequency: string

  @MaybeWords('The named policy that it was set under, where there was one.')
  policy?: Maybe<string>

  @MaybeWords()
  policyVersion?: Maybe<string>
}

@InputType({ isAbstract: true })
abstract class UnderPolicyInput extends ReasonedDecisionInput {
  @Words('The named policy.')
  policy: string

  @Words('Which version of it.')
  policyVersion: string
}

@InputType()
export class SuspendSupervisionInput extends UnderPolicyInput {
  @MaybeWords('EDTF.')
  until?: Maybe<string>
}

@InputType()
export class ResumeSupervisionInput extends UnderPolicyInput {}

@InputType()
export class CloseCaseInput extends ReasonedDecisionInput {}
