import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { GiveLicenceInstructionInput, IdentifyLicenceBreachInput } from './licence.inputs.ts'

export const giveLicenceInstruction: Recording<GiveLicenceInstructionInput> = {
  action: 'giveLicenceInstruction',
  kind: 'licence.instruction',
  happens: 'as stated',
  fields: { ...decisionFields, instruction: 'instruction', conditions: 'conditions' },
}

export const identifyLicenceBreach: Recording<IdentifyLicenceBreachInput> = {
  action: 'identifyLicenceBreach',
  kind: 'licence.breach.identified',
  happens: 'as stated',
  fields: { conditions: 'conditions' },
  ties: ({ occasionedBy }) => [{ field: 'occasionedBy', as: 'follows', to: occasionedBy }],
}
