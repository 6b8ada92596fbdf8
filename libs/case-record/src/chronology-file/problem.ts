import type { FieldProblem } from '../kinds/fields.ts'

/** One thing wrong with a chronology file: where, what, and what would be right. */
export interface ChronologyProblem extends FieldProblem {
  /** Where the text itself is not JSON: counted from 1, the column in characters. */
  readonly line?: number
  readonly column?: number
}

/** Everything wrong with a file. Only the first ones are listed; all are counted. */
export interface ChronologyProblems {
  readonly listed: readonly ChronologyProblem[]
  readonly total: number
}

/** At most this many problems of one file are listed. */
export const maxListedProblems = 1000

/** Gathers problems without letting a file of errors fill the memory. */
export class ProblemList {
  readonly #listed: ChronologyProblem[] = []
  #total = 0

  add(problems: readonly ChronologyProblem[]): void {
    this.#listed.push(...problems.slice(0, maxListedProblems - this.#listed.length))
    this.#total += problems.length
  }

  get isEmpty(): boolean {
    return this.#total === 0
  }

  all(): ChronologyProblems {
    return { listed: [...this.#listed], total: this.#total }
  }
}

/** A single problem as the answer for a whole file. */
export function onlyProblem(problem: ChronologyProblem): ChronologyProblems {
  return { listed: [problem], total: 1 }
}
