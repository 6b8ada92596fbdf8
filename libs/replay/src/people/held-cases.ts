import { kindOf, type CaseEntry, type Instant } from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { holdersAt, type HolderEffect } from '../state/holding.ts'
import type { InForce } from '../state/in-force.ts'
import { settingsOf } from '../state/setting.ts'

/**
 * True for an entry by which a case may come to be held by somebody it names: it allocates the case, or amends an entry,
 * which may be an allocation. What else moves a case, such as a withdrawal, gives it back to somebody whom one of these
 * names. For an index of where to look; who holds a case, `holdingBy` says.
 */
export function maySayWhoHolds(entry: CaseEntry): boolean {
  return maySayWhoHoldsByKind(entry.kind, () => entry)
}

/** The same, reading the entry only where its kind leaves the question open: most kinds set nothing. */
export function maySayWhoHoldsByKind(kindName: string, readEntry: () => CaseEntry): boolean {
  const kind = kindOf({ kind: kindName })
  if (kind.amendment !== undefined) return true
  return kind.effects !== undefined && kind.effects(readEntry()).some(({ aspect }) => aspect === 'holder')
}

/** The allocation by which somebody holds a case, surely or possibly, at an instant; undefined where they do not. */
export function holdingBy(file: CaseFile, staffId: string, instant: Instant): InForce<HolderEffect> | undefined {
  return holdersAt(settingsOf(file), instant).find(({ setting }) => setting.effect.holder === staffId)
}
