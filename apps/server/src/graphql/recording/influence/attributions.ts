import type { ActProblem } from '#case-record'
import type { AnyActInput } from '../shared/act.input.ts'
import type { CheckContext, GivenReference, Recording } from '../shared/recording.ts'
import type { ConfirmAttributedInput, ContestAttributedInput } from './influence.inputs.ts'

export const confirmAttributed: Recording<ConfirmAttributedInput> = {
  action: 'confirmAttributed',
  kind: 'testimony.given',
  happens: 'as recorded',
  madeFields: () => ({ position: 'affirmed' }),
  ties: ({ act }) => [{ field: 'act', as: 'confirms', to: act }],
  check: attributedToThem,
}

export const contestAttributed: Recording<ContestAttributedInput> = {
  action: 'contestAttributed',
  kind: 'testimony.given',
  happens: 'as recorded',
  madeFields: () => ({ position: 'denied' }),
  ties: ({ act }) => [{ field: 'act', as: 'contests', to: act }],
  check: attributedToThem,
}

/** Only the person to whom somebody else attributes an act can confirm or contest it as its author: told by staff code. */
function attributedToThem(
  { act }: AnyActInput & { readonly act: GivenReference },
  { actor, entry }: CheckContext,
): readonly ActProblem[] {
  const target = entry(act.entry)
  if (!target) return []
  const named = actor.staffId !== undefined && target.actor.staffId === actor.staffId
  const bySomebodyElse = target.recordedBy !== undefined && target.recordedBy.staffId !== actor.staffId
  if (named && bySomebodyElse) return []
  const problem = named ? 'is your own record' : 'is not attributed to you'
  const expected = "somebody else's record of what you said or did; for anything else give testimony"
  return [{ field: 'act.entry', problem, expected }]
}
