import { kindOf, type CaseEntry, type ConsideredOption, type Instant } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { deciderOf, type Decider } from '../case-file/decider.ts'
import { standingAt } from '../case-file/withdrawals.ts'

/** Alternatives to what was chosen. `none identified` is the decider's own statement; `none recorded` is silence. */
export interface OptionsConsidered {
  readonly status: 'recorded' | 'none identified' | 'none recorded'
  readonly alternatives: readonly string[]
  /** The same with why each was not taken; null where the record does not say why. */
  readonly options: readonly ConsideredOption[]
}

/** One decision, what was chosen, and what else was considered. */
export interface DecisionOptions {
  readonly entry: CaseEntry
  readonly decider: Decider
  readonly chosen: string | undefined
  readonly rationale: string | undefined
  readonly considered: OptionsConsidered
}

/** What one entry says of alternatives. */
export function optionsOf(entry: CaseEntry): OptionsConsidered {
  const options = kindOf(entry).options?.(entry)
  if (options === undefined) return { status: 'none recorded', alternatives: [], options: [] }
  const alternatives = options.map(({ option }) => option)
  return { status: options.length === 0 ? 'none identified' : 'recorded', alternatives, options }
}

/**
 * Every decision of the case that may have been made, and was not surely withdrawn, by an instant, with the options its
 * record names. Words of a rationale are not searched for options.
 */
export function optionsAcross(file: CaseFile, instant: Instant): readonly DecisionOptions[] {
  return standingAt(file, instant).entries.flatMap(entry => {
    const kind = kindOf(entry)
    const at = placedAt(entry)
    if (kind.family !== 'decision' || (at && at.earliest > instant)) return []
    return [
      {
        entry,
        decider: deciderOf(entry),
        chosen: kind.outcome?.(entry),
        rationale: kind.rationale?.(entry),
        considered: optionsOf(entry),
      },
    ]
  })
}
