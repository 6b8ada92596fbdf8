import type { ExpectedRevision } from './port.ts'

/** What a stream says to an append, before anything is written. */
export type AppendDecision =
  | { readonly kind: 'write'; readonly firstRevision: bigint }
  | { readonly kind: 'already-stands'; readonly revision: bigint }
  | { readonly kind: 'conflict'; readonly actual: bigint | 'no-stream' }

/**
 * The append rules of EventStoreDB for an exact revision or no stream, for stores that must apply them themselves.
 * Ids are compared only when the expectation lies before the stream's head: then id i must stand at expected + 1 + i.
 * All standing means a retry; anything else, also a retry that is longer than what stands, is a conflict.
 *
 * `idsFrom(first, count)` answers the ids of the stream's events from a revision on, fewer where the stream ends.
 */
export function decideAppend(given: {
  readonly expected: ExpectedRevision
  readonly head: bigint | 'no-stream'
  readonly ids: readonly string[]
  readonly idsFrom: (first: bigint, count: number) => readonly string[]
}): AppendDecision {
  const { expected, head, ids, idsFrom } = given
  const firstRevision = expected === 'no-stream' ? 0n : expected + 1n
  if (expected === head) return { kind: 'write', firstRevision }
  if (head === 'no-stream' || firstRevision > head) return { kind: 'conflict', actual: head }

  const standing = idsFrom(firstRevision, ids.length)
  const sameAsBefore = ids.every((id, index) => standing[index] === id)
  return sameAsBefore
    ? { kind: 'already-stands', revision: firstRevision + BigInt(ids.length) - 1n }
    : { kind: 'conflict', actual: head }
}
