import { attributedActor } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { RecordParoleDecisionInput, RecordParoleReportInput } from './parole.inputs.ts'

/** `recommendation` is sent as null where the report advises nothing, which is not the same as leaving it out. */
export const recordParoleReport: Recording<RecordParoleReportInput> = {
  action: 'recordParoleReport',
  kind: 'parole.report',
  happens: 'as stated',
  madeFields: ({ recommendation }) => ({ recommendation }),
}

export const recordParoleDecision: Recording<RecordParoleDecisionInput> = {
  action: 'recordParoleDecision',
  kind: 'parole.decision',
  happens: 'as stated',
  fields: { ...decisionFields, outcome: 'outcome', dependsOn: 'dependsOn' },
  ties: ({ report }) => [{ field: 'report', as: 'follows', to: report }],
  reportedOf: ({ attributedTo }) => attributedActor(attributedTo),
}
