import type { CaseEntry } from '#case-record'
import { levelsBeside, type LevelGiven as ReplayLevel } from '#replay'
import type { LevelBeside, LevelGiven } from '../../models/accountability.models.ts'
import { toEntry } from '../entry/entry.ts'
import { isWithheld, type Showing } from '../opened/showing.ts'

/** The levels of a rating beside what went before; none where the rating's own content is withheld. */
export function toLevelsBeside(showing: Showing, decision: CaseEntry): LevelBeside[] {
  if (isWithheld(showing, decision)) return []
  const levels = levelsBeside(showing.file, decision)
  const before = levelsOf(
    showing,
    levels.flatMap(level => level.inForceBefore),
  )
  const proposed = levelsOf(
    showing,
    levels.flatMap(level => level.putForward),
  )
  return levels.map(({ group, setting, level, inForceBefore, putForward }) => ({
    group,
    setting,
    level,
    inForceBefore: before(inForceBefore),
    putForward: proposed(putForward),
  }))
}

/** A withheld rating stands with every group: with which of them it belongs would tell what it says. */
function levelsOf(showing: Showing, all: readonly ReplayLevel[]): (ofGroup: readonly ReplayLevel[]) => LevelGiven[] {
  const hidden = [...new Set(all.map(({ entry }) => entry).filter(entry => isWithheld(showing, entry)))]
  const placeholders = hidden.map(entry => ({ level: undefined, entry: toEntry(showing, entry) }))
  return ofGroup => {
    const readable = ofGroup.filter(({ entry }) => !isWithheld(showing, entry))
    return [...readable.map(({ level, entry }) => ({ level, entry: toEntry(showing, entry) })), ...placeholders]
  }
}
