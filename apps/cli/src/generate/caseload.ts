import type { Instant } from './model/calendar.ts'
import { generateCase, type GeneratedCase } from './model/generate-case.ts'

/** Which invented caseload. */
export interface CaseloadRequest {
  readonly cases: number
  /** The number of the first case; 1 where nothing is said. */
  readonly from?: number
  readonly seed: string
  readonly until: Instant
}

/** Case after case; each of them is invented only when it is asked for. */
export function* caseload({ cases, from = 1, seed, until }: CaseloadRequest): Generator<GeneratedCase> {
  for (let number = from; number < from + cases; number++) yield generateCase({ seed, number, until })
}
