/** What is wrong with one value, and what would be right. `field` is its path in the command. */
export interface FieldProblem {
  readonly field: string
  readonly problem: string
  readonly expected: string
}

/** Why an act was not taken. Nothing was written. */
export interface Refusal {
  readonly kind: 'problems'
  readonly problems: readonly FieldProblem[]
}

/** One field that is wrong: what is wrong with it, and what would be right. */
export function problem(field: string, text: string, expected: string): FieldProblem {
  return { field, problem: text, expected }
}
