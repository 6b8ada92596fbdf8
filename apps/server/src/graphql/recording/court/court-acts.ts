import { attributedActor } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { PrepareCourtReportInput, RecordSentenceInput, VaryLicenceConditionInput } from './court.inputs.ts'

export const prepareCourtReport: Recording<PrepareCourtReportInput> = {
  action: 'prepareCourtReport',
  kind: 'court.report.prepared',
  happens: 'as stated',
  fields: { proposal: 'proposal', format: 'format', sourcesConsulted: 'sourcesConsulted' },
}

export const recordSentence: Recording<RecordSentenceInput> = {
  action: 'recordSentence',
  kind: 'sentence.imposed',
  happens: 'as stated',
  fields: { sentence: 'sentence' },
  ties: ({ report }) => [{ field: 'report', as: 'follows', to: report }],
  reportedOf: ({ attributedTo }) => attributedActor(attributedTo),
}

export const varyLicenceCondition: Recording<VaryLicenceConditionInput> = {
  action: 'varyLicenceCondition',
  kind: 'licence.condition.varied',
  happens: 'as stated',
  fields: {
    ...decisionFields,
    condition: 'condition',
    change: 'change',
    from: 'from',
    to: 'to',
    expiry: 'expiry',
  },
}
