import { orderOf, type CaseEntry, type Order } from '#case-record'
import { placedAt } from '../basis/known.ts'

/**
 * Order of presentation: by the earliest possible time, then the latest, then recording, then id. It is total so that
 * pages are stable, but it is a claim about time only where `orderBetween` says so. Undated entries come first.
 */
export function compareForPresentation(left: CaseEntry, right: CaseEntry): number {
  const leftKey = presentationKey(left)
  const rightKey = presentationKey(right)
  for (const [index, value] of leftKey.entries()) {
    const other = rightKey[index]!
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}

/** What the record says about the order of two entries; entries that cannot be placed have no order. */
export function orderBetween(left: CaseEntry, right: CaseEntry): Order {
  const leftPlace = placedAt(left)
  const rightPlace = placedAt(right)
  return leftPlace && rightPlace ? orderOf(leftPlace, rightPlace) : 'unknown'
}

function presentationKey(entry: CaseEntry): readonly (number | string)[] {
  const place = placedAt(entry)
  const recorded = entry.recorded.status === 'not stated' ? -Infinity : entry.recorded.when.latest
  return [place?.earliest ?? -Infinity, place?.latest ?? -Infinity, recorded, entry.id]
}
