import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  CloseCaseInput,
  ResumeSupervisionInput,
  SetContactFrequencyInput,
  SuspendSupervisionInput,
} from './arrangements.inputs.ts'

const underPolicy = { ...decisionFields, policy: 'policy', policyVersion: 'policyVersion' } as const

export const setContactFrequency: Recording<SetContactFrequencyInput> = {
  action: 'setContactFrequency',
  kind: 'contact.frequency.set',
  happens: 'as stated',
  fields: { ...underPolicy, frequency: 'frequency' },
}

export const suspendSupervision: Recording<SuspendSupervisionInput> = {
  action: 'suspendSupervision',
  kind: 'supervision.suspended',
  happens: 'as stated',
  fields: { ...underPolicy, until: 'until' },
}

export const resumeSupervision: Recording<ResumeSupervisionInput> = {
  action: 'resumeSupervision',
  kind: 'supervision.resumed',
  happens: 'as stated',
  fields: underPolicy,
}

export const closeCase: Recording<CloseCaseInput> = {
  action: 'closeCase',
  kind: 'case.closed',
  happens: 'as stated',
  fields: decisionFields,
}
