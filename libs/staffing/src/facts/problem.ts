/** One thing wrong with what somebody wants to record: where, what, and what would be right. */
export interface Problem {
  readonly field: string
  readonly problem: string
  readonly expected: string
}
