import { notYetProblems, periodProblems } from '../facts/checks.ts'
import { asGiven, type FactDefinition } from '../facts/definition.ts'
import type { Problem } from '../facts/problem.ts'
import { entryProblems } from '../record/references.ts'
import { startOf } from '../time/period.ts'
import { absencesAt } from './absences.ts'
import { absenceKinds } from './facts.ts'

export const absenceRecorded: FactDefinition<'absence-recorded'> = {
  occurred: given => given.from,
  prepare: asGiven<'absence-recorded'>(given => [
    ...(absenceKinds.includes(given.kind)
      ? []
      : [
          {
            field: 'kind',
            problem: `"${String(given.kind)}" is not a kind of absence`,
            expected: absenceKinds.join(', '),
          },
        ]),
    ...periodProblems(given),
  ]),
}

export const returned: FactDefinition<'returned'> = {
  occurred: given => given.from,
  prepare: (given, { record, now }) => {
    const problems = [
      ...notYetProblems('from', given.from, now),
      ...entryProblems('absence', given.absence, record, ['absence-recorded']),
    ]
    if (problems.length > 0) return { ok: false, problems }
    // Whoever is back on a day was away until the moment before it.
    const running = absencesAt(record, startOf(given.from) - 1).map(({ id }) => id)
    const absence = given.absence ?? (running.length === 1 ? running[0] : undefined)
    if (absence === undefined) return { ok: false, problems: [whichAbsence(given.from, running)] }
    return { ok: true, kept: { ...given, absence } }
  },
}

function whichAbsence(from: string, running: readonly string[]): Problem {
  if (running.length === 0) {
    const expected = 'the first day back after an absence on record, or the id of the absence that ended'
    return { field: 'from', problem: `no absence is on record up to ${from}`, expected }
  }
  const problem = `several absences were running up to ${from}`
  return { field: 'absence', problem, expected: `the one that ended: ${running.join(' or ')}` }
}
