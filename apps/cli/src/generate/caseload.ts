import type { Instant } from './model/calendar.ts'
import { generateCase, type GeneratedCase } from './model/generate-case.ts'

/** Which invented caseload. */
export interface CaseloadRequest {
  readonly cases: number
  readonly seed: string
  readonly until: Instant
}

/** Case after case; each of them is invented only when it is asked for. */
export function* caseload({ cases, seed, until }: CaseloadRequest): Generator<GeneratedCase> {
  for (let number = 1; number <= cases; number++) yield generateCase({ seed, number, until })
}
