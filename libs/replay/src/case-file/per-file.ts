import type { CaseFile } from './case-file.ts'

/** Moments are asked about a few at a time; a file does not keep more answers than this of one sort. */
const mostKept = 16

/**
 * Makes a fold that is worked out once for each case file and remembered as long as the file lives. Sound only because a
 * case file never changes and `compute` depends on nothing else.
 */
export function perFile<Value>(compute: (file: CaseFile) => Value): (file: CaseFile) => Value {
  const known = new WeakMap<CaseFile, { readonly value: Value }>()
  return file => {
    const found = known.get(file)
    if (found) return found.value
    const value = compute(file)
    known.set(file, { value })
    return value
  }
}

/** The same for a fold that is asked about a moment as well; a file forgets the moment asked about longest ago. */
export function perFileAndInstant<Value>(
  compute: (file: CaseFile, instant: number) => Value,
): (file: CaseFile, instant: number) => Value {
  const answersOf = perFile(() => new Map<number, { readonly value: Value }>())
  return (file, instant) => {
    const answers = answersOf(file)
    const answer = answers.get(instant) ?? { value: compute(file, instant) }
    answers.delete(instant)
    answers.set(instant, answer)
    if (answers.size > mostKept) answers.delete(answers.keys().next().value!)
    return answer.value
  }
}
