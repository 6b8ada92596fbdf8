import { somebodyElse } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  RecordBailInput,
  RecordConductInCustodyInput,
  RecordReleaseInput,
  RecordRemandInput,
} from './custody-events.inputs.ts'

export const recordRelease: Recording<RecordReleaseInput> = {
  action: 'recordRelease',
  kind: 'custody.released',
  happens: 'as stated',
  fields: { conditions: 'conditions' },
  reportedOf: somebodyElse,
}

export const recordRemand: Recording<RecordRemandInput> = {
  action: 'recordRemand',
  kind: 'custody.remanded',
  happens: 'as stated',
  fields: decisionFields,
  reportedOf: somebodyElse,
}

export const recordBail: Recording<RecordBailInput> = {
  action: 'recordBail',
  kind: 'custody.bailed',
  happens: 'as stated',
  fields: { ...decisionFields, conditions: 'conditions' },
  reportedOf: somebodyElse,
}

export const recordConductInCustody: Recording<RecordConductInCustodyInput> = {
  action: 'recordConductInCustody',
  kind: 'custody.conduct',
  happens: 'as stated',
  fields: { subject: 'subject', category: 'category' },
  reportedOf: somebodyElse,
}
