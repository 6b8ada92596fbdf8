declare const positionBrand: unique symbol

/**
 * A place in the whole log: opaque, comparable, printable. Positions grow in commit order but are not dense on every
 * store, so nothing may add, subtract or count with them. Positions of two different logs must not be compared.
 */
export type Position = string & { readonly [positionBrand]: true }

const component = /^\d{20}(?:\/\d{20})?$/

/** Where a reader begins: after a position it has already handled, or at the very beginning. */
export type ReadFrom = Position | 'start'

/** Order of two positions of the same log: negative, zero or positive. */
export function comparePositions(left: Position, right: Position): number {
  return left < right ? -1 : left > right ? 1 : 0
}

/** True when `position` lies after the place a reader has already handled. */
export function isAfter(position: Position, handled: ReadFrom): boolean {
  return handled === 'start' || comparePositions(position, handled) > 0
}

/** The later of two reading places. */
export function later(left: ReadFrom, right: ReadFrom): ReadFrom {
  if (left === 'start') return right
  return right === 'start' || isAfter(left, right) ? left : right
}

/**
 * For store adapters only: builds a position from the store's own counters, each zero-padded so that string order is
 * log order. Throws RangeError on a negative counter or one of more than 20 digits.
 */
export function positionOf(...counters: readonly [bigint] | readonly [bigint, bigint]): Position {
  const text = counters
    .map(counter => {
      if (counter < 0n || counter > 99_999_999_999_999_999_999n) throw new RangeError(`not a log counter: ${counter}`)
      return counter.toString().padStart(20, '0')
    })
    .join('/')
  return text as Position
}

/** For store adapters only: the counters a position was built from. */
export function countersOf(position: Position): bigint[] {
  return position.split('/').map(BigInt)
}

/** Reads a position that was serialised as a string, or undefined when the text is not one. */
export function parsePosition(text: string): Position | undefined {
  return component.test(text) ? (text as Position) : undefined
}
