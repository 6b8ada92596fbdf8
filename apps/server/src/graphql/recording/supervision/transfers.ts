import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { TransferCaseInput } from './transfers.inputs.ts'

export const transferCase: Recording<TransferCaseInput> = {
  action: 'transferCase',
  kind: 'transfer.made',
  happens: 'as stated',
  fields: { ...decisionFields, to: 'to', from: 'from', lineManager: 'lineManager' },
}
