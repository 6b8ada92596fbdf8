import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { AssessHomeDetentionCurfewInput } from './custody.inputs.ts'

export const assessHomeDetentionCurfew: Recording<AssessHomeDetentionCurfewInput> = {
  action: 'assessHomeDetentionCurfew',
  kind: 'hdc.assessed',
  happens: 'as stated',
  fields: {
    ...decisionFields,
    outcome: 'outcome',
    enquiries: 'enquiries',
    homeVisited: 'homeVisited',
    address: 'address',
  },
  ties: ({ request }) => [{ field: 'request', as: 'replies-to', to: request }],
}
