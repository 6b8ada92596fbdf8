import { notYetProblems, periodProblems, textProblems, timeProblems } from '../facts/checks.ts'
import { asGiven, type FactContext, type FactDefinition, type Prepared } from '../facts/definition.ts'
import type { Problem } from '../facts/problem.ts'
import { entryProblems } from '../record/references.ts'
import { startOf } from '../time/period.ts'
import type { Appointed, GradeChangedGiven, Left, UnitChangedGiven } from './facts.ts'
import { appointmentsAt } from './post.ts'

export const appointed: FactDefinition<'appointed'> = {
  occurred: given => given.from,
  prepare: asGiven<'appointed'>((given, { record }) => [
    ...textProblems('name', given.name),
    ...textProblems('role', given.role),
    ...textProblems('grade', given.grade),
    ...textProblems('organisation', given.organisation),
    ...textProblems('unit', given.unit),
    ...periodProblems(given),
    ...inPostProblems(given),
    ...entryProblems('replaces', given.replaces, record, ['appointed']),
  ]),
}

export const gradeChanged: FactDefinition<'grade-changed'> = {
  occurred: given => given.from,
  prepare: (given, context) =>
    ofAppointment<'grade-changed', GradeChangedGiven>(given, context, [
      ...textProblems('grade', given.grade),
      ...(given.role === undefined ? [] : textProblems('role', given.role)),
      ...timeProblems('from', given.from),
      ...inPostProblems(given),
    ]),
}

export const unitChanged: FactDefinition<'unit-changed'> = {
  occurred: given => given.from,
  prepare: (given, context) =>
    ofAppointment<'unit-changed', UnitChangedGiven>(given, context, [
      ...textProblems('unit', given.unit),
      ...(given.organisation === undefined ? [] : textProblems('organisation', given.organisation)),
      ...timeProblems('from', given.from),
    ]),
}

export const left: FactDefinition<'left'> = {
  occurred: given => given.until,
  prepare: asGiven<'left'>((given: Left, { record }) => [
    ...timeProblems('until', given.until),
    ...entryProblems('appointment', given.appointment, record, ['appointed']),
  ]),
}

function inPostProblems({ from, inPostSince }: Pick<Appointed, 'from' | 'inPostSince'>): readonly Problem[] {
  const problems = timeProblems('inPostSince', inPostSince)
  if (problems.length > 0 || inPostSince === undefined || timeProblems('from', from).length > 0) return problems
  return notYetProblems('inPostSince', inPostSince, startOf(from)).map(({ field }) => ({
    field,
    problem: `${inPostSince} is later than ${from}`,
    expected: 'the day from which time in post counts, not later than from',
  }))
}

/** A change must say which appointment it is of; where only one is in force on that day, that one is meant. */
function ofAppointment<
  Name extends 'grade-changed' | 'unit-changed',
  Change extends GradeChangedGiven | UnitChangedGiven,
>(given: Change, { record }: FactContext, problems: readonly Problem[]): Prepared<Name> {
  const all = [...problems, ...entryProblems('appointment', given.appointment, record, ['appointed'])]
  if (all.length > 0) return { ok: false, problems: all }
  const inForce = appointmentsAt(record, startOf(given.from)).map(({ id }) => id)
  const appointment = given.appointment ?? (inForce.length === 1 ? inForce[0] : undefined)
  if (appointment === undefined) return { ok: false, problems: [whichAppointment(given.from, inForce)] }
  return { ok: true, kept: { ...given, appointment } as Extract<Prepared<Name>, { ok: true }>['kept'] }
}

function whichAppointment(from: string, inForce: readonly string[]): Problem {
  if (inForce.length === 0) {
    const expected = 'a day on which an appointment is in force, or the id of the appointment that changes'
    return { field: 'from', problem: `no appointment is on record for ${from}`, expected }
  }
  const problem = `several appointments are in force on ${from}`
  return { field: 'appointment', problem, expected: `the one that changes: ${inForce.join(' or ')}` }
}
