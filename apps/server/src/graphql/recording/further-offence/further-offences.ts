import { somebodyElse } from '../shared/attributed.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  RecordFurtherOffenceInput,
  RecordFurtherOffenceNotificationInput,
  RecordReviewStageInput,
} from './further-offences.inputs.ts'

export const recordFurtherOffence: Recording<RecordFurtherOffenceInput> = {
  action: 'recordFurtherOffence',
  kind: 'sfo.offence',
  happens: 'as stated',
  fields: { offence: 'offence' },
  reportedOf: somebodyElse,
}

export const recordFurtherOffenceNotification: Recording<RecordFurtherOffenceNotificationInput> = {
  action: 'recordFurtherOffenceNotification',
  kind: 'sfo.notified',
  happens: 'as stated',
  fields: { reference: 'reference' },
  ties: ({ offence }) => [{ field: 'offence', as: 'follows', to: offence }],
}

export const recordReviewStage: Recording<RecordReviewStageInput> = {
  action: 'recordReviewStage',
  kind: {
    among: ['sfo.review.triggered', 'sfo.review.commissioned', 'sfo.review.completed', 'sfo.review.published'],
    by: ({ stage }) => `sfo.review.${stage}`,
  },
  happens: 'as stated',
  fields: { reviewId: 'reviewId', reviewer: 'reviewer', due: 'due', reason: 'reason' },
}
