import { attributedActor } from '../shared/attributed.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  DirectInput,
  EscalateInput,
  GiveAdviceInput,
  ReportAdviceInput,
  ReportDirectionInput,
  RequestAdviceInput,
  RespondToDirectionInput,
} from './influence.inputs.ts'

export const direct: Recording<DirectInput> = {
  action: 'direct',
  kind: 'manager.direction',
  happens: 'as recorded',
  fields: { verbal: 'verbal', to: 'to', due: 'due' },
  ties: ({ act }) => [{ field: 'act', as: 'directs', to: act }],
}

export const reportDirection: Recording<ReportDirectionInput> = {
  action: 'reportDirection',
  kind: 'manager.direction',
  happens: 'as stated',
  fields: { verbal: 'verbal', to: 'to', due: 'due', response: 'response' },
  ties: ({ act }) => [{ field: 'act', as: 'directs', to: act }],
  reportedOf: ({ attributedTo }) => attributedActor(attributedTo),
}

export const reportAdvice: Recording<ReportAdviceInput> = {
  action: 'reportAdvice',
  kind: 'manager.advice',
  happens: 'as stated',
  fields: { verbal: 'verbal' },
  ties: ({ act }) => [{ field: 'act', as: 'advises', to: act }],
  reportedOf: ({ attributedTo }) => attributedActor(attributedTo),
}

export const respondToDirection: Recording<RespondToDirectionInput> = {
  action: 'respondToDirection',
  kind: 'direction.responded',
  happens: 'as recorded',
  fields: { response: 'response', reason: 'reason' },
  ties: ({ direction }) => [{ field: 'direction', as: 'replies-to', to: direction }],
}

export const requestAdvice: Recording<RequestAdviceInput> = {
  action: 'requestAdvice',
  kind: 'advice.requested',
  happens: 'as recorded',
  fields: { to: 'to', subject: 'subject', due: 'due' },
  ties: ({ about }) => [{ field: 'about', as: 'follows', to: about }],
}

export const giveAdvice: Recording<GiveAdviceInput> = {
  action: 'giveAdvice',
  kind: 'manager.advice',
  happens: 'as recorded',
  fields: { verbal: 'verbal' },
  ties: ({ act, inReplyTo }) => [
    { field: 'act', as: 'advises', to: act },
    { field: 'inReplyTo', as: 'replies-to', to: inReplyTo },
  ],
}

export const escalate: Recording<EscalateInput> = {
  action: 'escalate',
  kind: 'escalation.raised',
  happens: 'as recorded',
  fields: { to: 'to', subject: 'subject', due: 'due' },
  ties: ({ act }) => [{ field: 'act', as: 'escalates', to: act }],
}
