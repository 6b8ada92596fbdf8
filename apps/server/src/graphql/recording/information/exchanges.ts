import { somebodyElse } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  ChaseInformationInput,
  DiscountInformationInput,
  ReceiveInformationInput,
  RecordInformationNotSoughtInput,
  RecordReadingInput,
  RefuseInformationInput,
  RequestInformationInput,
  WithholdInformationInput,
} from './information.inputs.ts'

export const requestInformation: Recording<RequestInformationInput> = {
  action: 'requestInformation',
  kind: 'info.requested',
  happens: 'as stated',
  fields: { requestedOf: 'requestedOf', subject: 'subject', due: 'due', category: 'category' },
}

export const chaseInformation: Recording<ChaseInformationInput> = {
  action: 'chaseInformation',
  kind: 'info.chased',
  happens: 'as stated',
  fields: { due: 'due' },
  ties: ({ request }) => [{ field: 'request', as: 'chases', to: request }],
}

export const receiveInformation: Recording<ReceiveInformationInput> = {
  action: 'receiveInformation',
  kind: 'info.received',
  happens: 'as stated',
  fields: { status: 'status', subject: 'subject', category: 'category', heldIn: 'heldIn' },
  ties: ({ request }) => [{ field: 'request', as: 'replies-to', to: request }],
  reportedOf: somebodyElse,
}

export const refuseInformation: Recording<RefuseInformationInput> = {
  action: 'refuseInformation',
  kind: 'info.refused',
  happens: 'as stated',
  fields: { reason: 'reason' },
  ties: ({ request }) => [{ field: 'request', as: 'replies-to', to: request }],
  reportedOf: somebodyElse,
}

export const recordReading: Recording<RecordReadingInput> = {
  action: 'recordReading',
  kind: 'info.read',
  happens: 'as stated',
  ties: ({ information }) => [{ field: 'information', as: 'reads', to: information }],
}

export const discountInformation: Recording<DiscountInformationInput> = {
  action: 'discountInformation',
  kind: 'info.discounted',
  happens: 'as recorded',
  fields: decisionFields,
  ties: ({ information }) => [{ field: 'information', as: 'follows', to: information }],
}

export const recordInformationNotSought: Recording<RecordInformationNotSoughtInput> = {
  action: 'recordInformationNotSought',
  kind: 'info.not_sought',
  happens: 'as stated',
  fields: { ...decisionFields, subject: 'subject', of: 'of' },
}

export const withholdInformation: Recording<WithholdInformationInput> = {
  action: 'withholdInformation',
  kind: 'info.withheld',
  happens: 'as stated',
  fields: { from: 'from', subject: 'subject', reason: 'reason' },
  ties: ({ information }) => [{ field: 'information', as: 'follows', to: information }],
  reportedOf: somebodyElse,
}
