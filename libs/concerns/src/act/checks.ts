import { momentExpected, parseMoment } from '../moments/moment.ts'
import type { Person } from './actor.ts'
import type { FieldProblem } from './refusal.ts'

/** At most this many characters in one text: an event's limit is in bytes, and a character takes up to three. */
export const maxTextLength = 10_000

const maxNameLength = 200

/** What is wrong with a text that has to be there. */
export function textProblems(field: string, text: string): readonly FieldProblem[] {
  if (text.trim() === '') return [{ field, problem: 'it is empty', expected: 'what you want to put on record' }]
  return wordingProblems(field, text, maxTextLength)
}

/** What is wrong with a text that may be absent but not empty. */
export function optionalTextProblems(field: string, text: string | undefined): readonly FieldProblem[] {
  return text === undefined ? [] : textProblems(field, text)
}

/** What is wrong with somebody named in an act. Whether such a person exists is not looked up here. */
export function personProblems(field: string, person: Person): readonly FieldProblem[] {
  const { staffId, role } = person
  const id = `${field}.staffId`
  const staff: readonly FieldProblem[] = /^\S+$/.test(staffId)
    ? wordingProblems(id, staffId, maxNameLength)
    : [{ field: id, problem: 'it is empty or holds a space', expected: 'a staff code, such as N99A201' }]
  if (role === undefined) return staff
  if (role.trim() === '')
    return [...staff, { field: `${field}.role`, problem: 'it is empty', expected: 'their role, or nothing at all' }]
  return [...staff, ...wordingProblems(`${field}.role`, role, maxNameLength)]
}

/** What is wrong with a time by which something is asked for: it must be a moment, and must not have passed. */
export function dueProblems(field: string, due: string, now: number): readonly FieldProblem[] {
  const moment = parseMoment(due)
  if (!moment) return [{ field, problem: `"${due}" is not a date or instant`, expected: momentExpected }]
  if (moment.latest >= now) return []
  return [{ field, problem: `${due} has passed already`, expected: 'a date or instant that is still to come' }]
}

/** What is wrong with a time at which something is said to have happened: it may be long ago, and never still to come. */
export function occurredProblems(field: string, occurred: string, now: number): readonly FieldProblem[] {
  const moment = parseMoment(occurred)
  if (!moment) return [{ field, problem: `"${occurred}" is not a date or instant`, expected: momentExpected }]
  if (moment.earliest <= now) return []
  return [{ field, problem: `${occurred} is still to come`, expected: 'a date or instant that is not later than now' }]
}

function wordingProblems(field: string, text: string, limit: number): readonly FieldProblem[] {
  if (!text.isWellFormed())
    return [{ field, problem: 'it holds half of a character', expected: 'text of whole characters' }]
  if (text.length <= limit) return []
  return [{ field, problem: `it has ${text.length} characters`, expected: `at most ${limit} characters` }]
}
