import { isTimeRefusal, parseTime, type Instant } from '../time/given-time.ts'
import { endOf, startOf, type Period } from '../time/period.ts'
import type { Problem } from './problem.ts'

/** Staff codes as Delius gives them, and nothing that could name another stream. */
const staffIdShape = /^[A-Z0-9]{1,20}$/

/** What is wrong with a staff code. */
export function staffIdProblems(field: string, staffId: string | undefined): readonly Problem[] {
  if (staffId === undefined || staffIdShape.test(staffId)) return []
  const problem = `"${staffId}" is not a staff code`
  return [{ field, problem, expected: 'capital letters and digits, at most 20, such as N99A101' }]
}

/** What is wrong with a text that must say something. */
export function textProblems(field: string, text: string): readonly Problem[] {
  if (text.trim() !== '') return []
  return [{ field, problem: 'it is empty', expected: 'a few words, as they should stand on the record' }]
}

/** What is wrong with a date or an instant; nothing where it is left out. */
export function timeProblems(field: string, text: string | undefined): readonly Problem[] {
  if (text === undefined) return []
  const time = parseTime(text)
  return isTimeRefusal(time) ? [{ field, ...time }] : []
}

/** What is wrong with the two ends of a period. */
export function periodProblems({ from, until }: Period): readonly Problem[] {
  const problems = [...timeProblems('from', from), ...timeProblems('until', until)]
  if (problems.length > 0 || until === undefined || endOf(until) >= startOf(from)) return problems
  return [{ field: 'until', problem: `${until} lies before ${from}`, expected: 'the last day, not before the first' }]
}

/** What is wrong with a time that must have come already, because it is something that was seen and not arranged. */
export function notYetProblems(field: string, text: string, now: Instant): readonly Problem[] {
  const problems = timeProblems(field, text)
  if (problems.length > 0 || startOf(text) <= now) return problems
  return [{ field, problem: `${text} has not come yet`, expected: 'a time that has passed' }]
}
