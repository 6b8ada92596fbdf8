import type { CaseEntry, Instant } from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { holdersAt } from '../state/holding.ts'
import { settingsOf } from '../state/setting.ts'

/** That a person was line manager of whoever held a case, and the entries that say so. */
export interface LineManagement {
  /** `possible`: the record leaves open which of several allocations held then. */
  readonly certainty: 'certain' | 'possible'
  readonly restsOn: readonly CaseEntry[]
}

/**
 * Whether a person was the case's line manager at an instant, as its allocations record it; undefined where they name
 * somebody else or nobody. An unallocated case has no recorded line manager.
 */
export function lineManagement(file: CaseFile, staffId: string, instant: Instant): LineManagement | undefined {
  const holders = holdersAt(settingsOf(file), instant).filter(({ setting }) => setting.effect.lineManager === staffId)
  if (holders.length === 0) return undefined
  return {
    certainty: holders.some(holder => holder.certainty === 'certain') ? 'certain' : 'possible',
    restsOn: holders.map(holder => holder.setting.entry),
  }
}
