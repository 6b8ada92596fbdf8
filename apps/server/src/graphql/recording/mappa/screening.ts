import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { RecordMappaMeetingNotHeldInput, ScreenForMappaInput } from './screening.inputs.ts'

export const screenForMappa: Recording<ScreenForMappaInput> = {
  action: 'screenForMappa',
  kind: 'mappa.screened',
  happens: 'as stated',
  fields: { ...decisionFields, outcome: 'outcome', level: 'level', category: 'category' },
}

export const recordMappaMeetingNotHeld: Recording<RecordMappaMeetingNotHeldInput> = {
  action: 'recordMappaMeetingNotHeld',
  kind: 'mappa.meeting.not_held',
  happens: 'as stated',
  fields: { meetingId: 'meetingId', level: 'level', reason: 'reason' },
}
