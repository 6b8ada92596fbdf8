import type { Recording } from '../shared/recording.ts'
import type { AmendRecordInput, GiveTestimonyInput, WithdrawRecordInput } from './account.inputs.ts'

export const amendRecord: Recording<AmendRecordInput> = {
  action: 'amendRecord',
  kind: 'record.amended',
  happens: 'as recorded',
  fields: { field: 'field', old: 'old', new: 'new', reasonGiven: 'reason', requestedBy: 'requestedBy' },
  ties: ({ act }) => [{ field: 'act', as: 'corrects', to: act }],
}

export const giveTestimony: Recording<GiveTestimonyInput> = {
  action: 'giveTestimony',
  kind: 'testimony.given',
  happens: 'as recorded',
  fields: { about: 'subject', position: 'position', retrospective: 'retrospective' },
  ties: ({ about, position }) => [
    {
      field: 'about',
      as: position === 'denied' ? 'contests' : position === 'affirmed' ? 'confirms' : 'follows',
      to: about,
    },
  ],
}

export const withdrawRecord: Recording<WithdrawRecordInput> = {
  action: 'withdrawRecord',
  kind: 'record.withdrawn',
  happens: 'as recorded',
  fields: { reason: 'reason' },
  ties: ({ act }) => [{ field: 'act', as: 'corrects', to: act }],
}
