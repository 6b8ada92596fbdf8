import { happenedBy, orderOf, type CaseEntry, type Effect, type Instant, type KnownWhen } from '#case-record'
import { placedAt } from '../basis/known.ts'
import { takenBackBy } from '../case-file/withdrawals.ts'
import type { Setting } from './setting.ts'

/**
 * A value in force at an instant. `possible` means that the record does not say surely: it may have been set only
 * later that day or month, or another value may have been set after it.
 */
export interface InForce<Value extends Effect> {
  readonly setting: Setting<Value>
  readonly certainty: 'certain' | 'possible'
  /** Later entries that set the very same value, so that the answer rests on them as well. */
  readonly alsoSetBy: readonly Setting<Value>[]
  /** Amendments of this value made after the instant: what the field shows now, not what was in force. */
  readonly amendedLater: readonly Setting<Value>[]
}

/** Which of two settings may take the other's place, besides being later: the same subject, source and so on. */
export type Replaces<Value extends Effect> = (newer: Setting<Value>, older: Setting<Value>) => boolean

/** Of two values decided on in the same minute, the order of whose recording says nothing: whether one gives way. */
export type GivesWay<Value extends Effect> = (value: Value, to: Value) => boolean

/**
 * The settings in force at an instant: those that had surely or possibly taken effect and that nothing surely later
 * has replaced. Two settings whose order the record does not give are both returned, as `possible`.
 */
export function inForceAt<Value extends Effect>(
  settings: readonly Setting<Value>[],
  instant: Instant,
  replaces: Replaces<Value>,
  sameValue: (left: Value, right: Value) => boolean,
  givesWay: GivesWay<Value> = () => false,
): readonly InForce<Value>[] {
  const begun = settings.filter(
    setting => setting.from && happenedBy(setting.from, instant) !== 'no' && takenBack(setting, instant) !== 'surely',
  )
  // From the newest on, because that is where nearly every replaced setting finds what replaced it.
  const replacementOf = (older: Setting<Value>) =>
    begun.findLast(
      newer => newer !== older && replaces(newer, older) && surelyReplaced(older, newer, instant, givesWay),
    )
  const standing = begun.filter(older => !replacementOf(older))
  const groups = merge(standing, replaces, sameValue)
  return groups.map(([setting, ...alsoSetBy]) => {
    const rivals = standing.some(other => replaces(other, setting!) && !sameValue(other.effect, setting!.effect))
    const surely = [setting!, ...alsoSetBy].some(
      one =>
        one.certainty !== 'possible' && happenedBy(one.from!, instant) === 'surely' && takenBack(one, instant) === 'no',
    )
    return {
      setting: setting!,
      certainty: surely && !rivals ? 'certain' : 'possible',
      alsoSetBy,
      amendedLater: settings.filter(later => amends(later, setting!) && happenedBy(later.from!, instant) === 'no'),
    }
  })
}

function takenBack({ withdrawals = [] }: Setting, instant: Instant): ReturnType<typeof takenBackBy> {
  return takenBackBy(withdrawals, instant)
}

/** Settings that can never be placed in time, shown beside what is in force. */
export function unplaced<Value extends Effect>(settings: readonly Setting<Value>[]): readonly Setting<Value>[] {
  return settings.filter(setting => setting.from === undefined)
}

function amends(amendment: Setting, setting: Setting): boolean {
  return amendment.entry !== amendment.origin && amendment.origin === setting.entry && amendment.from !== undefined
}

function surelyReplaced<Value extends Effect>(
  older: Setting<Value>,
  newer: Setting<Value>,
  instant: Instant,
  givesWay: GivesWay<Value>,
): boolean {
  if (newer.certainty === 'possible' || !newer.from) return false
  if (happenedBy(newer.from, instant) !== 'surely' || takenBack(newer, instant) !== 'no') return false
  if (newer.overrides === older.origin || newer.corrects?.includes(older.origin)) return true
  if (newer.origin === older.origin) return amends(newer, older) || orderOf(older.from!, newer.from) === 'before'
  const order = orderOf(decidedAt(older), decidedAt(newer))
  if (order !== 'same-instant') return order === 'before'
  if (givesWay(older.effect, newer.effect) || givesWay(newer.effect, older.effect)) {
    return givesWay(older.effect, newer.effect)
  }
  return surelyWrittenBefore(older.origin, newer.origin)
}

/**
 * When a value was decided on. That ranks it: correcting or countersigning an old rating late does not bring it back over
 * one that was made since.
 */
function decidedAt(setting: Setting): KnownWhen {
  return placedAt(setting.origin) ?? setting.from!
}

/** Of two entries for one and the same minute the one surely written down later is taken to follow the other. */
function surelyWrittenBefore(older: CaseEntry, newer: CaseEntry): boolean {
  if (older.recorded.status === 'not stated' || newer.recorded.status === 'not stated') return false
  return orderOf(older.recorded.when, newer.recorded.when) === 'before'
}

function merge<Value extends Effect>(
  settings: readonly Setting<Value>[],
  replaces: Replaces<Value>,
  sameValue: (left: Value, right: Value) => boolean,
): Setting<Value>[][] {
  const groups: Setting<Value>[][] = []
  for (const setting of settings) {
    const group = groups.find(([first]) => replaces(setting, first!) && sameValue(setting.effect, first!.effect))
    if (group) group.push(setting)
    else groups.push([setting])
  }
  return groups
}
