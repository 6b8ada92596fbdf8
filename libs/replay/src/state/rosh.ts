import {
  normalGroup,
  roshLevels,
  roshSettingOf,
  type CaseEntry,
  type Instant,
  type RoshEffect,
  type RoshLevel,
  type RoshSetting,
} from '#case-record'
import { agencyOf } from '../case-file/agency.ts'
import { settingsFor } from './aspects.ts'
import { inForceAt, type InForce } from './in-force.ts'
import type { Setting, Settings } from './setting.ts'

/** The levels in force for one group in one setting: one, or several where sources or times leave it open. */
export interface RoshGroup {
  readonly group: string
  readonly setting: RoshSetting
  readonly levels: readonly InForce<RoshEffect>[]
}

/** Two ratings at once. None of them wins. */
export interface RatingConflict {
  readonly kind:
    | 'text and code'
    | 'two agencies'
    | 'two systems'
    | 'order not known'
    /** Whether one of them set the level of this group at all. */
    | 'effect not said'
    | 'stated and derived'
  readonly group: string
  readonly ratings: readonly { readonly level: string; readonly entry: CaseEntry }[]
}

/** The highest level over all groups of a setting: derived, never itself decided. */
export interface OverallRosh {
  readonly setting: RoshSetting
  readonly level: RoshLevel
  readonly certainty: 'certain' | 'possible'
  readonly entries: readonly CaseEntry[]
}

export interface RoshState {
  readonly groups: readonly RoshGroup[]
  readonly overall: readonly OverallRosh[]
  readonly conflicts: readonly RatingConflict[]
}

const statedOverall = 'overall'

/** ROSH by group and setting at an instant, with the derived overall level and every pair of ratings that disagree. */
export function roshAt(settings: Settings, instant: Instant): RoshState {
  const groups = ratedGroups(settings)
    .map(({ group, setting, ratings }) => ({ group, setting, levels: levelsAt(ratings, instant) }))
    .filter(group => group.levels.length > 0)
  const overall = (['community', 'custody'] as const).flatMap(setting => overallOf(groups, setting))
  return {
    groups,
    overall,
    conflicts: [...groups.flatMap(conflictsIn), ...textAndCode(groups, settings, instant), ...stated(groups, overall)],
  }
}

/** Every rating ever made for one group in one setting. */
export interface RatedGroup {
  readonly group: string
  readonly setting: RoshSetting
  readonly ratings: readonly Setting<RoshEffect>[]
}

/** Ratings by group and setting; two spellings of a group that differ in case only are one, called as it was first. */
export function ratedGroups(settings: Settings): readonly RatedGroup[] {
  const byGroup = Map.groupBy(
    settingsFor(settings, 'rosh'),
    ({ effect }) => `${roshSettingOf(effect)}/${normalGroup(effect.group)}`,
  )
  return [...byGroup.values()].map(ratings => ({
    group: ratings[0]!.effect.group,
    setting: roshSettingOf(ratings[0]!.effect),
    ratings,
  }))
}

/** The levels in force at an instant, of the ratings of one group in one setting. */
export function levelsAt(ratings: readonly Setting<RoshEffect>[], instant: Instant): readonly InForce<RoshEffect>[] {
  return inForceAt(ratings, instant, sameSource, (left, right) => left.level === right.level)
}

/** A newer rating replaces an older one of the same agency and system; where one names no system, of the same agency. */
function sameSource(newer: Setting<RoshEffect>, older: Setting<RoshEffect>): boolean {
  const sameSystem =
    newer.effect.system === undefined ||
    older.effect.system === undefined ||
    newer.effect.system === older.effect.system
  return sameSystem && sameAgency(newer.origin, older.origin)
}

/** A rating whose source names no organisation stands in probation's own record and is taken for probation's. */
function sameAgency(left: CaseEntry, right: CaseEntry): boolean {
  return (agencyOf(left.actor) ?? ownAgency) === (agencyOf(right.actor) ?? ownAgency)
}

const ownAgency = 'probation'

function overallOf(groups: readonly RoshGroup[], setting: RoshSetting): readonly OverallRosh[] {
  const levels = groups
    .filter(group => group.setting === setting && normalGroup(group.group) !== statedOverall)
    .flatMap(group => group.levels)
  if (levels.length === 0) return []
  const highest = roshLevels[Math.max(...levels.map(level => rank(level.setting.effect.level)))]!
  const at = levels.filter(level => level.setting.effect.level === highest)
  const certainty = at.some(level => level.certainty === 'certain') ? 'certain' : 'possible'
  return [{ setting, level: highest, certainty, entries: [...new Set(at.map(level => level.setting.entry))] }]
}

function conflictsIn(group: RoshGroup): readonly RatingConflict[] {
  const levels = new Set(group.levels.map(level => level.setting.effect.level))
  if (levels.size < 2) return []
  const [first, ...others] = group.levels.map(level => level.setting)
  const ratings = group.levels.map(({ setting }) => ({ level: setting.effect.level, entry: setting.entry }))
  const kind = others.some(other => !sameAgency(other.entry, first!.entry))
    ? 'two agencies'
    : others.some(other => !sameSource(other, first!))
      ? 'two systems'
      : group.levels.some(({ setting }) => setting.certainty === 'possible')
        ? 'effect not said'
        : 'order not known'
  return [{ kind, group: group.group, ratings }]
}

/** A record whose words give one level and whose coded fields, as they stand at the instant, another. */
function textAndCode(groups: readonly RoshGroup[], settings: Settings, instant: Instant): readonly RatingConflict[] {
  const origins = new Set(groups.flatMap(group => group.levels.map(level => level.setting.origin)))
  return [...origins].flatMap(entry => {
    const narrative = entry.data['narrativeLevel']
    if (typeof narrative !== 'string') return []
    const coded = codedIn(entry, settings, instant)
    if (coded.length === 0 || coded.some(({ effect }) => effect.level === narrative && isHighest(effect, coded)))
      return []
    const highest = coded.find(({ effect }) => isHighest(effect, coded))!
    const ratings = [
      { level: highest.effect.level, entry: highest.entry },
      { level: narrative, entry },
    ]
    const group = coded.length === 1 ? highest.effect.group : statedOverall
    return [{ kind: 'text and code' as const, group, ratings }]
  })
}

/** The levels that an entry's coded fields give at an instant, each as last changed, whatever other entries give. */
function codedIn(entry: CaseEntry, all: Settings, instant: Instant): readonly Setting<RoshEffect>[] {
  const own = settingsFor(all, 'rosh').filter(({ origin }) => origin === entry)
  return ratedGroups({ settings: own, proposals: [] }).flatMap(({ ratings }) =>
    levelsAt(ratings, instant).map(({ setting }) => setting),
  )
}

function isHighest({ level }: RoshEffect, among: readonly Setting<RoshEffect>[]): boolean {
  return among.every(({ effect }) => rank(effect.level) <= rank(level))
}

/** An overall level that a system states beside the groups it should follow from. */
function stated(groups: readonly RoshGroup[], overall: readonly OverallRosh[]): readonly RatingConflict[] {
  return groups
    .filter(group => normalGroup(group.group) === statedOverall)
    .flatMap(group => {
      const derived = overall.find(one => one.setting === group.setting)
      const differing = group.levels.filter(level => level.setting.effect.level !== derived?.level)
      if (!derived || differing.length === 0) return []
      const ratings = [
        ...differing.map(({ setting }) => ({ level: setting.effect.level, entry: setting.entry })),
        ...derived.entries.map(entry => ({ level: derived.level, entry })),
      ]
      return [{ kind: 'stated and derived' as const, group: statedOverall, ratings }]
    })
}

function rank(level: RoshLevel): number {
  return roshLevels.indexOf(level)
}
