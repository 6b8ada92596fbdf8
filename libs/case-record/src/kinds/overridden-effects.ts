import type { CaseEntry } from '../entry/entry.ts'
import { isStaffNumber } from '../entry/actor.ts'
import { isRoshLevel, type Effect, type RoshLevel } from './effect.ts'
import { levelDecided } from './mappa/level.ts'
import type { RoshEffect } from './risk/rated-group.ts'
import { wordsIn } from './reading.ts'

/** A value that an override puts in the place of another; `possible` where its words leave open whether it meant it. */
export interface OverriddenEffect {
  readonly effect: Effect
  readonly certainty: 'certain' | 'possible'
}

/**
 * What an override sets of the values of the decision that it replaces. One that names a level and the level it gives way
 * to ("from high to medium") changes the groups that stood at the first; one whose words name groups ("children low")
 * changes those; one that names a level alone changes the only group there is, or any of several.
 */
export function overriddenEffects(override: CaseEntry, effects: readonly Effect[]): readonly OverriddenEffect[] {
  const [from, to] = [plain(wordsIn(override, 'from')), wordsIn(override, 'to')]
  if (to === undefined) return []
  const rated = effects.filter(effect => effect.aspect === 'rosh')
  return [...ratedAnew(rated, from, plain(to)!), ...effects.flatMap(effect => certainly(replacedBy(effect, from, to)))]
}

function ratedAnew(rated: readonly RoshEffect[], from: string | undefined, to: string): readonly OverriddenEffect[] {
  if (!isRoshLevel(to)) {
    const named = levelsNamed(to)
    return rated.flatMap(effect => {
      const level = named.get(effect.group.trim().toLowerCase())
      return certainly(level && { ...effect, level })
    })
  }
  if (from !== undefined && isRoshLevel(from)) {
    return rated.filter(({ level }) => level === from).flatMap(effect => certainly({ ...effect, level: to }))
  }
  const certainty = rated.length === 1 ? 'certain' : 'possible'
  return rated.map(effect => ({ effect: { ...effect, level: to }, certainty }))
}

/** "children low, known adult medium": the form in which a rating's own outcome is put in words. */
function levelsNamed(words: string): ReadonlyMap<string, RoshLevel> {
  const named = words.split(/[,;]/).flatMap((part): readonly (readonly [string, RoshLevel])[] => {
    const [, group, level] = /^(.+?)[\s:]+(very high|low|medium|high)$/.exec(part.trim()) ?? []
    return group !== undefined && level !== undefined && isRoshLevel(level) ? [[group.trim(), level]] : []
  })
  return new Map(named)
}

/** Of values that are one and no list of groups, the one that the override's words give. */
function replacedBy(effect: Effect, from: string | undefined, to: string): Effect | undefined {
  if (effect.aspect === 'tier') {
    return isTier(to) && (from === undefined || from === plain(effect.tier)) ? { ...effect, tier: to } : undefined
  }
  if (effect.aspect === 'mappa-level') {
    const level = /^[123]$/.test(to) ? to : levelDecided(to)
    return level === undefined ? undefined : { ...effect, level }
  }
  return effect.aspect === 'holder' && isStaffNumber(to) ? { aspect: 'holder', holder: to } : undefined
}

/** A letter with or without a figure, as the schemes write tiers. */
function isTier(words: string): boolean {
  return /^[A-G][0-3]?S?$/.test(words)
}

function certainly(effect: Effect | undefined): readonly OverriddenEffect[] {
  return effect === undefined ? [] : [{ effect, certainty: 'certain' }]
}

function plain(words: string | undefined): string | undefined {
  return words?.trim().toLowerCase()
}
