import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { ChangeRegisterInput } from './registers.inputs.ts'

export const changeRegister: Recording<ChangeRegisterInput> = {
  action: 'changeRegister',
  kind: 'register.changed',
  happens: 'as stated',
  fields: { ...decisionFields, code: 'code', action: 'action', level: 'level', category: 'category' },
}
