import { orderOf, type CaseEntry, type Instant, type Order } from '#case-record'
import { placedAt } from '../basis/known.ts'

/**
 * Order of presentation: by the earliest possible time, then the latest, then recording, then id. It is total so that
 * pages are stable, but it is a claim about time only where `orderBetween` says so. Undated entries come first.
 */
export function compareForPresentation(left: CaseEntry, right: CaseEntry): number {
  const leftPlace = placedAt(left)
  const rightPlace = placedAt(right)
  return (
    ascending(leftPlace?.earliest ?? -Infinity, rightPlace?.earliest ?? -Infinity) ||
    ascending(leftPlace?.latest ?? -Infinity, rightPlace?.latest ?? -Infinity) ||
    ascending(recordedBy(left), recordedBy(right)) ||
    ascending(left.id, right.id)
  )
}

/** What the record says about the order of two entries; entries that cannot be placed have no order. */
export function orderBetween(left: CaseEntry, right: CaseEntry): Order {
  const leftPlace = placedAt(left)
  const rightPlace = placedAt(right)
  return leftPlace && rightPlace ? orderOf(leftPlace, rightPlace) : 'unknown'
}

function recordedBy({ recorded }: CaseEntry): Instant {
  return recorded.status === 'not stated' ? -Infinity : recorded.when.latest
}

function ascending<Key extends number | string>(left: Key, right: Key): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}
