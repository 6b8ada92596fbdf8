import { InputType } from '@nestjs/graphql'
import type { Maybe } from '../../words-enum.ts'
import { BriefActInput } from './act.input.ts'
import { MaybeParts, MaybeWords, Words } from './words.ts'

@InputType({ description: 'Something else that could have been decided.' })
class OptionInput {
  @Words()
  option: string

  @MaybeWords('Why it was not taken.')
  whyNotTaken?: Maybe<string>
}

/** What every decision may state about itself, its reason apart. */
@InputType({ isAbstract: true })
abstract class ChoiceInput extends BriefActInput {
  @MaybeParts(() => OptionInput, 'An empty list says that none was identified; left out, none is recorded.')
  alternatives?: Maybe<OptionInput[]>

  @MaybeWords('The policy, statute or delegation that gives the power.')
  mandate?: Maybe<string>

  @MaybeWords()
  mandateVersion?: Maybe<string>
}

/** A decision whose reason may stand in its own words or in those of an assessment. */
@InputType({ isAbstract: true })
export abstract class DecisionInput extends ChoiceInput {
  @MaybeWords()
  rationale?: Maybe<string>
}

/** A decision that is recorded with its reason or not at all. */
@InputType({ isAbstract: true })
export abstract class ReasonedDecisionInput extends ChoiceInput {
  @Words()
  rationale: string
}

/** Where the parts of a decision stand in the data of every kind of decision. */
export const decisionFields = {
  rationale: 'rationale',
  alternatives: 'alternatives',
  mandate: 'mandate',
  mandateVersion: 'mandateVersion',
} as const
