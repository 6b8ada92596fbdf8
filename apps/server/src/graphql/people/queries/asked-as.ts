import { mayAskAbout, type AskingAs, type Principal } from '#access'
import type { Period, ReadModel } from '#replay'
import { lineOver, readStaffRecord, staffStream, type LineSpan } from '#staffing'

/** As whom a person is asked about, and in which parts of the time asked about that may be told. */
export type AskedAs =
  | { readonly as: Exclude<AskingAs, 'line manager'> }
  | { readonly as: 'line manager'; readonly parts: readonly LineSpan[] }

/**
 * As whom somebody asks about a person. Undefined: they may not ask. The line is that of the record as it is now, whatever
 * the basis: who may ask is no replay.
 */
export function askedAs(
  reads: Pick<ReadModel, 'head' | 'eventsOf'>,
  principal: Principal,
  staffId: string,
  { from, until }: Period,
): AskedAs | undefined {
  const simply = mayAskAbout(principal, staffId)
  if (simply.allowed && simply.as !== 'line manager') return { as: simply.as }
  const position = reads.head()
  const recordOf = (id: string) => readStaffRecord(reads.eventsOf(staffStream(id), position), id)
  const parts = lineOver(recordOf, principal.staffId ?? '', staffId, { first: from, last: until })
  const permission = mayAskAbout(principal, staffId, parts.length > 0)
  return permission.allowed ? { as: 'line manager', parts } : undefined
}
