import type { CaseEntry } from '#case-record'
import type { OutcomeClass } from './outcome-class.ts'

/** Whether an outcome followed what was proposed, in kind. `cannot say`: the words of one side do not tell its kind. */
export type Followed = 'yes' | 'no' | 'cannot say' | 'no proposal recorded' | 'no outcome recorded'

/** A proposal beside its outcome, each as its entry says it, and in kind where the words tell it. */
export interface Concordance {
  /** `override` and `rating`: a practitioner's proposal and what became of it under a manager. */
  readonly matter: 'sentence' | 'parole' | 'override' | 'rating'
  readonly proposal: CaseEntry | undefined
  readonly proposed: string | undefined
  readonly proposedClass: OutcomeClass | undefined
  readonly outcome: CaseEntry | undefined
  readonly decided: string | undefined
  readonly decidedClass: OutcomeClass | undefined
  readonly followed: Followed
}
