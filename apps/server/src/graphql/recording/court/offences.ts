import { somebodyElse } from '../shared/attributed.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  RecordArrestInput,
  RecordChargeInput,
  RecordCourtAppearanceInput,
  RecordIndexOffenceInput,
} from './offences.inputs.ts'

export const recordIndexOffence: Recording<RecordIndexOffenceInput> = {
  action: 'recordIndexOffence',
  kind: 'offence.index',
  happens: 'as stated',
  fields: { offence: 'offence' },
}

export const recordArrest: Recording<RecordArrestInput> = {
  action: 'recordArrest',
  kind: 'arrest',
  happens: 'as stated',
  fields: { offence: 'offence' },
  reportedOf: somebodyElse,
}

export const recordCharge: Recording<RecordChargeInput> = {
  action: 'recordCharge',
  kind: 'charge',
  happens: 'as stated',
  fields: { offence: 'offence' },
  reportedOf: somebodyElse,
}

export const recordCourtAppearance: Recording<RecordCourtAppearanceInput> = {
  action: 'recordCourtAppearance',
  kind: 'court.appearance',
  happens: 'as stated',
  fields: { court: 'court', outcome: 'outcome' },
}
