import type { CaseFile } from './case-file.ts'

/** Moments are asked about a few at a time; a file does not keep more answers than this of one sort. */
const mostKept = 16

/**
 * Makes a fold that is worked out once for each case file and remembered as long as the file lives, whatever instant it
 * is as known at. Sound because a case file never changes and `compute` is not told any instant.
 */
export function perFile<Value>(compute: (file: CaseFile) => Value): (file: CaseFile) => Value {
  const known = new WeakMap<CaseFile, { readonly value: Value }>()
  return file => {
    const { contents } = file
    const found = known.get(contents)
    if (found) return found.value
    const value = compute(contents)
    known.set(contents, { value })
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
    const answer = answers.get(instant) ?? { value: compute(file.contents, instant) }
    keepNewest(answers, instant, answer, mostKept)
    return answer.value
  }
}

/** Puts something into a map as the newest, and lets go of the oldest where the map would hold more than so many. */
export function keepNewest<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key)
  map.set(key, value)
  if (map.size > most) map.delete(map.keys().next().value!)
}
