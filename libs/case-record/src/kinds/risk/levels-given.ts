import type { CaseEntry } from '../../entry/entry.ts'
import type { Effect } from '../effect.ts'
import { kindOf } from '../registry.ts'
import type { RoshEffect } from './rated-group.ts'

/** The ROSH levels that an entry gives, whether they have effect yet or not. Read once of each, since entries never change. */
export function levelsGivenIn(entry: CaseEntry): readonly RoshEffect[] {
  const known = levelsOf.get(entry)
  if (known) return known
  const levels = (kindOf(entry).effects?.(entry) ?? []).filter(isRosh)
  levelsOf.set(entry, levels)
  return levels
}

const levelsOf = new WeakMap<CaseEntry, readonly RoshEffect[]>()

function isRosh(effect: Effect): effect is RoshEffect {
  return effect.aspect === 'rosh'
}
