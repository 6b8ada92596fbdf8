import { kindOf, mayWithdraw, samePerson, type ActProblem } from '#case-record'
import type { CheckContext, Recording } from '../shared/recording.ts'
import type { AmendRecordInput, GiveTestimonyInput, WithdrawRecordInput } from './account.inputs.ts'

export const amendRecord: Recording<AmendRecordInput> = {
  action: 'amendRecord',
  kind: 'record.amended',
  happens: 'as recorded',
  fields: { field: 'field', old: 'old', new: 'new', reasonGiven: 'reason', requestedBy: 'requestedBy' },
  ties: ({ act }) => [{ field: 'act', as: 'corrects', to: act }],
  check: ownWordsOfOthers,
}

/** Nobody edits another's dissent or account: whoever sees it otherwise says so in an entry of their own. */
function ownWordsOfOthers({ act }: AmendRecordInput, { actor, entry }: CheckContext): readonly ActProblem[] {
  const target = entry(act.entry)
  if (!target) return []
  const kind = kindOf(target)
  const personal = kind.influence?.type === 'dissent' || kind.testimony !== undefined
  if (!personal || samePerson(actor, target.actor)) return []
  const expected = 'an entry of your own that says otherwise: a dissent, or testimony'
  return [{ field: 'act.entry', problem: 'is the dissent or account of somebody else', expected }]
}

export const giveTestimony: Recording<GiveTestimonyInput> = {
  action: 'giveTestimony',
  kind: 'testimony.given',
  happens: 'as recorded',
  fields: { about: 'subject', position: 'position' },
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
  check: othersEntry,
}

function othersEntry({ act }: WithdrawRecordInput, { actor, entry }: CheckContext): readonly ActProblem[] {
  const target = entry(act.entry)
  if (!target || mayWithdraw(actor, target)) return []
  const expected = 'an entry that you both did and wrote down yourself'
  return [{ field: 'act.entry', problem: 'is not yours to withdraw', expected }]
}
