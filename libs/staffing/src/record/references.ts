import type { FactName } from '../facts/fact.ts'
import type { Problem } from '../facts/problem.ts'
import type { StaffRecord } from './staff-record.ts'

/**
 * What is wrong with a reference to another entry of the same person: it must stand, be of the right kind and not have
 * been superseded, so that two people who correct the same entry learn of each other.
 */
export function entryProblems(
  field: string,
  id: string | undefined,
  record: StaffRecord,
  kinds?: readonly FactName[],
): readonly Problem[] {
  if (id === undefined) return []
  const entry = record.all.find(one => one.id === id)
  const wanted = kinds === undefined ? 'an entry' : `an entry "${kinds.join('" or "')}"`
  const expected = `the id of ${wanted} of this person, as the staff query gives it`
  if (!entry) return [{ field, problem: `${id} is not on record for this person`, expected }]
  if (kinds && !kinds.includes(entry.name)) return [{ field, problem: `${id} is "${entry.name}"`, expected }]
  const by = record.supersededBy(id)
  if (by.length === 0) return []
  const later = by.map(({ id: other }) => other).join(', ')
  return [{ field, problem: `${id} was superseded by ${later}`, expected: 'the entry that stands now' }]
}
