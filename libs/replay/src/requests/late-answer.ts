import { type CaseEntry, type Elapsed, type KnownWhen } from '#case-record'
import { placedAt } from '../basis/known.ts'

/**
 * By how much the first of some answers came after the due time. Undefined where one came in time, or may have: an answer
 * without a time, or of a day on which it was due, is not surely late. Counted from the last moment of the due time.
 */
export function lateBy(due: KnownWhen | undefined, answers: readonly CaseEntry[]): Elapsed | undefined {
  const times = answers.map(answer => placedAt(answer))
  if (!due || times.length === 0) return undefined
  const least = Math.min(...times.map(at => at?.earliest ?? -Infinity)) - due.latest
  if (!(least > 0)) return undefined
  const most = Math.min(...times.map(at => at?.latest ?? Infinity)) - due.latest
  return { least, most, exact: least === most }
}
