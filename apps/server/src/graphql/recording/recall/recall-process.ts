import type { Maybe } from '../../words-enum.ts'
import { somebodyElse } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { GivenReference, OwnTie, Recording } from '../shared/recording.ts'
import type {
  EndorseRecallInput,
  InitiateRecallInput,
  RecordExecutionAttemptInput,
  RecordLicenceRevokedInput,
  RecordPoliceEmpoweredInput,
  RecordPoliceNotifiedInput,
  RequestRecallEndorsementInput,
  RequestRecallInput,
  RescindRecallInput,
  SignRecallReportInput,
  SubmitRecallInput,
} from './recall-process.inputs.ts'

const stepFields = { recallId: 'recallId', reason: 'reason' } as const

export const initiateRecall: Recording<InitiateRecallInput> = {
  action: 'initiateRecall',
  kind: 'recall.initiated',
  happens: 'as stated',
  fields: stepFields,
  ties: stepOf,
}

export const requestRecallEndorsement: Recording<RequestRecallEndorsementInput> = {
  action: 'requestRecallEndorsement',
  kind: 'recall.endorsement.requested',
  happens: 'as stated',
  fields: { ...stepFields, toRole: 'toRole', due: 'due' },
  ties: stepOf,
}

export const endorseRecall: Recording<EndorseRecallInput> = {
  action: 'endorseRecall',
  kind: 'recall.endorsed',
  happens: 'as recorded',
  fields: { ...stepFields, toRole: 'toRole' },
  ties: answerAndStepOf,
}

export const signRecallReport: Recording<SignRecallReportInput> = {
  action: 'signRecallReport',
  kind: 'recall.report.signed',
  happens: 'as recorded',
  fields: stepFields,
  ties: answerAndStepOf,
}

export const submitRecall: Recording<SubmitRecallInput> = {
  action: 'submitRecall',
  kind: 'recall.submitted',
  happens: 'as stated',
  fields: stepFields,
  ties: stepOf,
}

export const requestRecall: Recording<RequestRecallInput> = {
  action: 'requestRecall',
  kind: 'recall.requested',
  happens: 'as stated',
  fields: stepFields,
  ties: stepOf,
}

export const recordLicenceRevoked: Recording<RecordLicenceRevokedInput> = {
  action: 'recordLicenceRevoked',
  kind: 'recall.licence_revoked',
  happens: 'as stated',
  fields: { ...decisionFields, recallId: 'recallId' },
  ties: stepOf,
  reportedOf: somebodyElse,
}

export const recordPoliceNotified: Recording<RecordPoliceNotifiedInput> = {
  action: 'recordPoliceNotified',
  kind: 'recall.notified_police',
  happens: 'as stated',
  fields: stepFields,
  ties: stepOf,
  reportedOf: somebodyElse,
}

export const recordPoliceEmpowered: Recording<RecordPoliceEmpoweredInput> = {
  action: 'recordPoliceEmpowered',
  kind: 'recall.police_empowered',
  happens: 'as stated',
  fields: stepFields,
  ties: stepOf,
  reportedOf: somebodyElse,
}

export const recordExecutionAttempt: Recording<RecordExecutionAttemptInput> = {
  action: 'recordExecutionAttempt',
  kind: 'recall.execution.attempted',
  happens: 'as stated',
  fields: { ...stepFields, entryGained: 'entryGained' },
  ties: stepOf,
  reportedOf: somebodyElse,
}

export const rescindRecall: Recording<RescindRecallInput> = {
  action: 'rescindRecall',
  kind: 'recall.rescinded',
  happens: 'as stated',
  fields: { ...decisionFields, recallId: 'recallId' },
  ties: stepOf,
  reportedOf: somebodyElse,
}

type InRecall = { readonly recall?: Maybe<GivenReference> }
type Answering = { readonly request?: Maybe<GivenReference> }

function stepOf({ recall }: InRecall): readonly OwnTie[] {
  return [{ field: 'recall', as: 'step-of', to: recall }]
}

function answerAndStepOf({ request, recall }: Answering & InRecall): readonly OwnTie[] {
  return [{ field: 'request', as: 'replies-to', to: request }, ...stepOf({ recall })]
}
