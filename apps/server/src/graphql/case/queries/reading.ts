import { mayReadCase, type Principal, type WhyRefused } from '#access'
import { parsePosition } from '#event-log'
import type { ReadModel } from '#replay'

/** Why nothing of any case can be answered. */
export type ReadingRefusal =
  { readonly kind: 'not-permitted'; readonly why: WhyRefused } | { readonly kind: 'not-serving' }

/** The one place where it is decided whether a person may read cases at all, and whether there is anything to read. */
export function readingRefusal(principal: Principal, reads: ReadModel): ReadingRefusal | undefined {
  const permission = mayReadCase(principal)
  if (!permission.allowed) return { kind: 'not-permitted', why: permission.why }
  return reads.status().kind === 'serving' ? undefined : { kind: 'not-serving' }
}

/** How long a reader waits for what was just written. */
const patience = 5000

/** Waits until a position has been read, as far as patience goes. */
export async function waitUntilRead(
  reads: ReadModel,
  atLeast: string,
): Promise<'reached' | 'timed out' | 'malformed position'> {
  const position = parsePosition(atLeast)
  return position === undefined ? 'malformed position' : reads.waitFor(position, patience)
}
