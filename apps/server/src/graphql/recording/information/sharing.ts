import type { Recording } from '../shared/recording.ts'
import type { RecordInformationHeldElsewhereInput, ShareInformationInput } from './sharing.inputs.ts'

export const shareInformation: Recording<ShareInformationInput> = {
  action: 'shareInformation',
  kind: 'info.shared',
  happens: 'as stated',
  fields: { audience: 'audience', subject: 'subject' },
  ties: ({ information, request }) => [
    { field: 'information', as: 'follows', to: information },
    { field: 'request', as: 'replies-to', to: request },
  ],
}

export const recordInformationHeldElsewhere: Recording<RecordInformationHeldElsewhereInput> = {
  action: 'recordInformationHeldElsewhere',
  kind: 'info.held_elsewhere',
  happens: 'as stated',
  fields: { heldIn: 'heldIn', holder: 'holder', subject: 'subject', restricted: 'restricted' },
}
