import type { Recording } from '../shared/recording.ts'
import type {
  RecordRelationshipInput,
  RecordServiceEndedInput,
  RecordSupervisionStartedInput,
} from './circumstances.inputs.ts'

export const recordSupervisionStarted: Recording<RecordSupervisionStartedInput> = {
  action: 'recordSupervisionStarted',
  kind: 'supervision.started',
  happens: 'as stated',
  fields: { service: 'service' },
}

export const recordServiceEnded: Recording<RecordServiceEndedInput> = {
  action: 'recordServiceEnded',
  kind: 'service.ended',
  happens: 'as stated',
  fields: { service: 'service', reason: 'reason', endedBy: 'endedBy' },
}

export const recordRelationship: Recording<RecordRelationshipInput> = {
  action: 'recordRelationship',
  kind: {
    among: ['relationship.started', 'relationship.ended'],
    by: ({ began }) => (began ? 'relationship.started' : 'relationship.ended'),
  },
  happens: 'as stated',
}
