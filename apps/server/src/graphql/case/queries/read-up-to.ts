import type { ReadFrom } from '#event-log'
import type { ReadModel } from '#replay'
import { waitUntilRead } from './reading.ts'

/** Why nothing can be answered yet. */
export type NotReadYet = { readonly kind: 'not-serving' } | { readonly kind: 'malformed-position' }

/** How far the log has been read, after waiting for a position where one was asked for. */
export async function readUpTo(
  reads: ReadModel,
  atLeast: string | undefined,
): Promise<
  { readonly kind: 'read'; readonly position: ReadFrom; readonly reachedAtLeast: boolean | undefined } | NotReadYet
> {
  if (reads.status().kind !== 'serving') return { kind: 'not-serving' }
  const waited = atLeast === undefined ? undefined : await waitUntilRead(reads, atLeast)
  if (waited === 'malformed position') return { kind: 'malformed-position' }
  return { kind: 'read', position: reads.head(), reachedAtLeast: waited && waited === 'reached' }
}
