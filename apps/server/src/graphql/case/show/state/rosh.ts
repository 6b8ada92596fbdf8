import type { Effect } from '#case-record'
import type { InForce, RatingConflict as ReplayConflict, RoshGroup as ReplayGroup, RoshState } from '#replay'
import type { RatingConflict, Rosh, RoshGroup, RoshLevelInForce } from '../../models/rosh.models.ts'
import { toEntries, toEntry } from '../entry/entry.ts'
import { isValueWithheld, laterAmendments, toSource } from './in-force.ts'
import { disclosed, isWithheld, type Showing } from '../opened/showing.ts'

export function toRosh(showing: Showing, rosh: RoshState): Rosh {
  return {
    groups: rosh.groups.map(group => toGroup(showing, group)),
    overall: rosh.overall.map(({ setting, level, certainty, entries }) => ({
      setting,
      level: hasWithheld(showing, rosh.groups, setting) ? undefined : level,
      certainty,
      entries: toEntries(showing, entries),
    })),
    conflicts: rosh.conflicts.map(conflict => toConflict(showing, conflict)),
  }
}

function toGroup(showing: Showing, { group, setting, levels }: ReplayGroup): RoshGroup {
  const readable = levels.some(level => !isValueWithheld(showing, level.setting))
  return { group: readable ? group : undefined, setting, levels: levels.map(level => toLevel(showing, level)) }
}

/** A level in force, with what it rests on. */
export function toLevel(showing: Showing, level: InForce<Extract<Effect, { aspect: 'rosh' }>>): RoshLevelInForce {
  return {
    level: isValueWithheld(showing, level.setting) ? undefined : level.setting.effect.level,
    certainty: level.certainty,
    source: toSource(showing, level),
    amendedLater: laterAmendments(showing, level),
  }
}

/** The highest of several levels tells of each of them. */
function hasWithheld(showing: Showing, groups: readonly ReplayGroup[], setting: ReplayGroup['setting']): boolean {
  const levels = groups.filter(group => group.setting === setting).flatMap(group => group.levels)
  return levels.some(level => isValueWithheld(showing, level.setting))
}

function toConflict(showing: Showing, { kind, group, ratings }: ReplayConflict): RatingConflict {
  const withheld = isWithheld(showing, ...ratings.map(rating => rating.entry))
  return {
    kind,
    group: withheld ? undefined : group,
    ratings: ratings.map(({ level, entry }) => ({
      level: disclosed(showing, entry, level),
      entry: toEntry(showing, entry),
    })),
  }
}
