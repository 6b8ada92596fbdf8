import type { OpenedCase, OpenedPerson, ReadModel } from '#replay'
import { allStaffAt, readStaffRecord, staffingOf, staffStream, staffStreamPrefix, stoodInFor } from '#staffing'

/** In whose place somebody stands. */
export interface StandingIn {
  readonly staffId: string
  readonly capacity: 'acting' | 'covering'
}

/** Somebody in whose place another stood at the basis, with every case that names them. */
export interface StoodIn extends StandingIn {
  readonly cases: readonly OpenedCase[]
}

/** In whose place a person stood at a basis, by the arrangements that the record of staff held then. Each once. */
export function standingInFor(
  { staffId, basis }: OpenedPerson,
  reads: Pick<ReadModel, 'eventsOf'>,
): readonly StandingIn[] {
  const { effectiveAt, knownAt, position } = basis
  const record = readStaffRecord(reads.eventsOf(staffStream(staffId), position), staffId, knownAt)
  // Everybody is read only where somebody stands in at all.
  if (staffingOf(record, staffId, effectiveAt, knownAt).arrangements.length === 0) return []
  const everybody = allStaffAt(reads.eventsOf(staffStreamPrefix, position), effectiveAt, knownAt)
  const found = new Map(stoodInFor(everybody, staffId).map(one => [one.staffId, one.arrangement.capacity]))
  return [...found].map(([id, capacity]) => ({ staffId: id, capacity }))
}
