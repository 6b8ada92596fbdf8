import { readData, type Capacity, type CaseEntry } from '#case-record'

/** Data fields by which sources flag an act of somebody standing in, where the actor's own record does not say. */
const flags = ['acting', 'covering'] as const satisfies readonly Capacity[]

/** In which capacities an act was done: as its actor is recorded, and as its data flags it. Empty: the source does not say. */
export function capacitiesOf(entry: CaseEntry): readonly Capacity[] {
  const { flag } = readData(entry)
  const { capacity } = entry.actor
  const flagged = flags.filter(name => flag(name) === true)
  return [...new Set(capacity === undefined ? flagged : [capacity, ...flagged])]
}
