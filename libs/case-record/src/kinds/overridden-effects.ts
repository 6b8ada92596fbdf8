import type { CaseEntry } from '../entry/entry.ts'
import { isRoshLevel, type Effect } from './effect.ts'

/** What an override that names only levels ("from high to medium") sets: the groups that stood at the first level. */
export function overriddenEffects({ data }: CaseEntry, effects: readonly Effect[]): readonly Effect[] {
  const { from, to } = data
  if (typeof to !== 'string' || !isRoshLevel(to)) return []
  return effects.flatMap(effect =>
    effect.aspect === 'rosh' && effect.level === from ? [{ ...effect, level: to }] : [],
  )
}
