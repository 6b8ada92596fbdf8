import {
  areOfOneGroup,
  levelsGivenIn,
  roshSettingOf,
  type CaseEntry,
  type RoshEffect,
  type RoshLevel,
  type RoshSetting,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { roshAt } from '../state/rosh.ts'
import { settingsOf } from '../state/setting.ts'
import { proposalsBefore } from './influences.ts'

/** A level for one group, and the entry that gives it. */
export interface LevelGiven {
  readonly level: RoshLevel
  readonly entry: CaseEntry
}

/** One level that a rating gives, beside what was in force and what had been put forward for the same group. */
export interface LevelBeside {
  readonly group: string
  readonly setting: RoshSetting
  readonly level: RoshLevel
  /** In force just before the rating was made; several where the record leaves it open. Empty: none recorded. */
  readonly inForceBefore: readonly LevelGiven[]
  /** In the proposals that the rating says it followed, nearest first. */
  readonly putForward: readonly LevelGiven[]
}

/**
 * The levels that a rating gives, each beside what went before it. Says nothing of why they differ, nor that one came of
 * the other. Empty for an entry that gives no levels.
 */
export function levelsBeside(file: CaseFile, decision: CaseEntry): readonly LevelBeside[] {
  const levels = levelsGivenIn(decision)
  if (levels.length === 0) return []
  const before = levelsInForceBefore(file, decision)
  const proposals = proposalsBefore(file, decision)
  return levels.map(effect => {
    const { group, level } = effect
    const same = (other: RoshEffect) => areOfOneGroup(other, effect)
    return {
      group,
      setting: roshSettingOf(effect),
      level,
      inForceBefore: before.filter(({ effect: other }) => same(other)).map(given),
      putForward: proposals.flatMap(entry =>
        levelsGivenIn(entry)
          .filter(same)
          .map(other => ({ level: other.level, entry })),
      ),
    }
  })
}

interface EffectOf {
  readonly effect: RoshEffect
  readonly entry: CaseEntry
}

function levelsInForceBefore(file: CaseFile, decision: CaseEntry): readonly EffectOf[] {
  const at = placedAt(decision)
  if (at === undefined) return []
  const { groups } = roshAt(settingsOf(file), at.earliest - 1)
  return groups.flatMap(group => group.levels.map(({ setting }) => setting)).filter(one => one.origin !== decision)
}

function given({ effect, entry }: EffectOf): LevelGiven {
  return { level: effect.level, entry }
}
