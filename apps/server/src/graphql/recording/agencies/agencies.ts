import { somebodyElse } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  RecordEscortRefusedInput,
  RecordTaskAcceptedInput,
  RecordTaskClosedInput,
  RequestEscortInput,
} from './agencies.inputs.ts'

export const recordTaskAccepted: Recording<RecordTaskAcceptedInput> = {
  action: 'recordTaskAccepted',
  kind: 'task.accepted',
  happens: 'as stated',
  fields: { task: 'task', owner: 'owner' },
  reportedOf: somebodyElse,
}

export const recordTaskClosed: Recording<RecordTaskClosedInput> = {
  action: 'recordTaskClosed',
  kind: 'task.closed',
  happens: 'as stated',
  fields: { ...decisionFields, task: 'task', owner: 'owner' },
  ties: ({ accepted }) => [{ field: 'accepted', as: 'follows', to: accepted }],
  reportedOf: somebodyElse,
}

export const requestEscort: Recording<RequestEscortInput> = {
  action: 'requestEscort',
  kind: 'escort.requested',
  happens: 'as stated',
  fields: { requestedOf: 'requestedOf', subject: 'subject', due: 'due' },
}

export const recordEscortRefused: Recording<RecordEscortRefusedInput> = {
  action: 'recordEscortRefused',
  kind: 'escort.refused',
  happens: 'as stated',
  fields: decisionFields,
  ties: ({ request }) => [{ field: 'request', as: 'replies-to', to: request }],
  reportedOf: somebodyElse,
}
