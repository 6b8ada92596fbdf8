import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  AmendMinuteInput,
  CompleteMappaActionInput,
  IssueMinuteInput,
  RecordMappaMeetingInput,
  ReferToMappaInput,
  SetMappaActionInput,
  SetMappaLevelInput,
} from './mappa.inputs.ts'

export const referToMappa: Recording<ReferToMappaInput> = {
  action: 'referToMappa',
  kind: 'mappa.referred',
  happens: 'as stated',
  fields: { level: 'level', category: 'category', reason: 'reason' },
}

export const setMappaLevel: Recording<SetMappaLevelInput> = {
  action: 'setMappaLevel',
  kind: 'mappa.level.set',
  happens: 'as stated',
  fields: { ...decisionFields, level: 'level', category: 'category' },
  ties: ({ meeting }) => [{ field: 'meeting', as: 'follows', to: meeting }],
}

/** `decision` is sent as null where the meeting decided nothing, which is not the same as leaving it out. */
export const recordMappaMeeting: Recording<RecordMappaMeetingInput> = {
  action: 'recordMappaMeeting',
  kind: 'mappa.meeting',
  happens: 'as stated',
  fields: {
    meetingId: 'meetingId',
    level: 'level',
    attendees: 'attendees',
    apologies: 'apologies',
    agencyViews: 'agencyViews',
    topic: 'topics',
  },
  madeFields: ({ decision }) => ({ decision }),
}

export const issueMinute: Recording<IssueMinuteInput> = {
  action: 'issueMinute',
  kind: 'mappa.minute.issued',
  happens: 'as stated',
  fields: { meetingId: 'meetingId', version: 'version' },
  ties: ({ meeting }) => [{ field: 'meeting', as: 'follows', to: meeting }],
}

export const amendMinute: Recording<AmendMinuteInput> = {
  action: 'amendMinute',
  kind: 'mappa.minute.amended',
  happens: 'as stated',
  fields: { meetingId: 'meetingId', version: 'version', requestedBy: 'requestedBy', reason: 'reason' },
  ties: ({ minute }) => [{ field: 'minute', as: 'follows', to: minute }],
}

export const setMappaAction: Recording<SetMappaActionInput> = {
  action: 'setMappaAction',
  kind: 'mappa.action.set',
  happens: 'as stated',
  fields: { owner: 'owner', due: 'due', meetingId: 'meetingId', actionId: 'actionId' },
  ties: ({ meeting }) => [{ field: 'meeting', as: 'follows', to: meeting }],
}

export const completeMappaAction: Recording<CompleteMappaActionInput> = {
  action: 'completeMappaAction',
  kind: 'mappa.action.completed',
  happens: 'as stated',
  fields: { actionId: 'actionId' },
  ties: ({ action }) => [{ field: 'action', as: 'follows', to: action }],
}
