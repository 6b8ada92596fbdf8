import { mayReadCase, type Principal, type WhyRefused } from '#access'
import { parsePosition } from '#event-log'
import type { ReadModel } from '#replay'
import type { GateRefusal } from '../../../case-gate/case-gate.ts'

/** Why nothing of any case can be answered. */
export type ReadingRefusal =
  { readonly kind: 'not-permitted'; readonly why: WhyRefused } | { readonly kind: 'not-serving' }

/** Why nothing of one case can be answered. */
export type CaseRefusal = ReadingRefusal | GateRefusal

/**
 * The one place where it is decided whether a person may read cases at all, and whether there is anything to read.
 * Which cases, the gate decides: nothing of a case is read before it was asked.
 */
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
