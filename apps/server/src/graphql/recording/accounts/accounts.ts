import { kindOf, samePerson, type ActProblem } from '#case-record'
import type { CheckContext, Recording } from '../shared/recording.ts'
import type { AmendRecordInput, GiveTestimonyInput, WithdrawRecordInput } from './account.inputs.ts'

export const amendRecord: Recording<AmendRecordInput> = {
  action: 'amendRecord',
  kind: 'record.amended',
  happens: 'as recorded',
  fields: { field: 'field', old: 'old', new: 'new', reasonGiven: 'reason', requestedBy: 'requestedBy' },
  ties: ({ act }) => [{ field: 'act', as: 'corrects', to: act }],
  check: accountOfOthers,
}

/** Nobody edits another's account: whoever sees it otherwise gives an account of their own. */
function accountOfOthers({ act }: AmendRecordInput, { actor, entry }: CheckContext): readonly ActProblem[] {
  const target = entry(act.entry)
  if (!target || !kindOf(target).testimony || samePerson(actor, target.actor)) return []
  return [{ field: 'act.entry', problem: 'is the account of somebody else', expected: 'testimony of your own' }]
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
