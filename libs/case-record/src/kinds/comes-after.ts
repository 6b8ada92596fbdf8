import type { CaseEntry, RelationKind } from '../entry/entry.ts'
import { orderOf, type KnownWhen } from '../time/when.ts'
import type { KindDefinition } from './kind.ts'

/**
 * Ties to what must have been there first: nobody signs, sends back, overrides, approves afterwards, answers, chases,
 * confirms, contests, corrects or reads what is yet to come. Advice, a direction, an endorsement, a dissent or an
 * escalation may well come before what it bears on.
 */
const afterwards: readonly RelationKind[] = [
  ...(['countersigns', 'returns', 'overrides', 'ratifies'] as const),
  ...(['replies-to', 'chases', 'confirms', 'contests', 'corrects', 'reads'] as const),
]

/** Whether an act of a kind can only come after what it names by a tie. */
export function comesAfter({ appliesTo }: Pick<KindDefinition, 'appliesTo'>, tie: RelationKind): boolean {
  return afterwards.includes(tie) || (appliesTo?.as === tie && tie !== 'endorses')
}

/** Whether one time surely lies before another. A time that is about right, or uncertain, says nothing surely. */
export function surelyBefore(one: KnownWhen | undefined, other: KnownWhen | undefined): boolean {
  if (!one || !other || [one, other].some(({ approximate, uncertain }) => approximate || uncertain)) return false
  return orderOf(one, other) === 'before'
}

/** Whether by the dates on record an act came before something that its author says bore on it. */
export function isBeforeReliance(entry: CaseEntry, reliedOn: CaseEntry): boolean {
  return surelyBefore(entry.occurred, reliedOn.occurred)
}

/** Whether by its own date an entry came before something that it names, where it can only have come after. */
export function isDatedBefore(entry: CaseEntry, kind: KindDefinition, tie: RelationKind, target: CaseEntry): boolean {
  return comesAfter(kind, tie) && surelyBefore(entry.occurred, target.occurred)
}
