import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { DecideBreachInput } from './enforcement.inputs.ts'

export const decideBreach: Recording<DecideBreachInput> = {
  action: 'decideBreach',
  kind: {
    among: ['breach.initiated', 'breach.not_enforced'],
    by: ({ breach }) => (breach ? 'breach.initiated' : 'breach.not_enforced'),
  },
  happens: 'as stated',
  fields: { ...decisionFields, covers: 'covers', breachId: 'breachId' },
  ties: ({ occasionedBy }) => [{ field: 'occasionedBy', as: 'follows', to: occasionedBy }],
}
