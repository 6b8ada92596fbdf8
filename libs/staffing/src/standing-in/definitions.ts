import { periodProblems, staffIdProblems, textProblems } from '../facts/checks.ts'
import { asGiven, type FactDefinition } from '../facts/definition.ts'
import type { Problem } from '../facts/problem.ts'
import type { Cover } from './facts.ts'

export const actingUpArranged: FactDefinition<'acting-up-arranged'> = {
  occurred: given => given.from,
  prepare: asGiven<'acting-up-arranged'>((given, { staffId }) => [
    ...textProblems('role', given.role),
    ...textProblems('grade', given.grade),
    ...periodProblems(given),
    ...forOtherProblems('forWhom', given.forWhom, staffId),
  ]),
}

export const coverArranged: FactDefinition<'cover-arranged'> = {
  occurred: given => given.from,
  prepare: asGiven<'cover-arranged'>((given, { staffId }) => [
    ...coverProblems(given),
    ...periodProblems(given),
    ...forOtherProblems('staff', given.staff, staffId),
  ]),
}

function coverProblems({ staff, unit }: Cover): readonly Problem[] {
  if (staff !== undefined || unit !== undefined) return unit === undefined ? [] : textProblems('unit', unit)
  const expected = 'the staff code of the colleague, the unit, or both'
  return [{ field: 'staff', problem: 'it does not say who or what is covered', expected }]
}

function forOtherProblems(field: string, other: string | undefined, staffId: string): readonly Problem[] {
  if (other !== staffId) return staffIdProblems(field, other)
  return [{ field, problem: 'it is the person themself', expected: 'the staff code of somebody else' }]
}
