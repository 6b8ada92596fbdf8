import type { CaseEntry, Elapsed } from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import type { InfluenceOnDecision } from './influences.ts'

/** What a standard in force required of a decision, and what the record holds of it. Derived; never stored. */
export interface OversightCheck {
  readonly standard: OversightStandard
  /** What was required, in words: "countersignature by a senior probation officer". */
  readonly requires: string
  /** `none recorded` is not "not done": the record does not show it. */
  readonly status: 'recorded' | 'recorded late' | 'none recorded' | 'cannot say'
  readonly entry: CaseEntry | undefined
  readonly elapsed: Elapsed | undefined
}

export interface OversightStandard {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly confirmed: boolean
  readonly effectiveFrom: string | undefined
}

/** Checks a decision against every standard of oversight that was in force when it was made. */
export function oversightOf(
  _file: CaseFile,
  _decision: CaseEntry,
  _influences: readonly InfluenceOnDecision[],
  _effectiveAt: number,
): readonly OversightCheck[] {
  return []
}
