import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { AssessHomeDetentionCurfewInput, CheckAddressInput } from './custody.inputs.ts'

const verdict = {
  happens: 'as stated',
  fields: {
    ...decisionFields,
    outcome: 'outcome',
    enquiries: 'enquiries',
    homeVisited: 'homeVisited',
    address: 'address',
  },
  ties: ({ request }) => [{ field: 'request', as: 'replies-to', to: request }],
} as const satisfies Omit<Recording<CheckAddressInput>, 'action' | 'kind'>

export const assessHomeDetentionCurfew: Recording<AssessHomeDetentionCurfewInput> = {
  action: 'assessHomeDetentionCurfew',
  kind: 'hdc.assessed',
  ...verdict,
}

export const checkAddress: Recording<CheckAddressInput> = { action: 'checkAddress', kind: 'address.check', ...verdict }
