import { somebodyElse } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { ApplyForReconsiderationInput, RecordReconsiderationDecisionInput } from './reconsideration.inputs.ts'

export const applyForReconsideration: Recording<ApplyForReconsiderationInput> = {
  action: 'applyForReconsideration',
  kind: 'parole.reconsideration.applied',
  happens: 'as stated',
  fields: { to: 'to', due: 'due', reason: 'reason' },
  ties: ({ decision }) => [{ field: 'decision', as: 'follows', to: decision }],
  reportedOf: somebodyElse,
}

export const recordReconsiderationDecision: Recording<RecordReconsiderationDecisionInput> = {
  action: 'recordReconsiderationDecision',
  kind: 'parole.reconsideration.decided',
  happens: 'as stated',
  fields: { ...decisionFields, outcome: 'outcome' },
  ties: ({ application }) => [{ field: 'application', as: 'replies-to', to: application }],
  reportedOf: somebodyElse,
}
