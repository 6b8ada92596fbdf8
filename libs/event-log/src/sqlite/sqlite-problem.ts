/** What an error of SQLite means for the store. */
export type SqliteProblem =
  /** Nothing can be relied on until the file is opened again: a failed commit may surface later as committed. */
  | { readonly kind: 'poison'; readonly detail: string }
  /** SQLite refused and left the file as it was. */
  | { readonly kind: 'refusal'; readonly detail: string }

const poisonous = /^SQLITE_(IOERR|CORRUPT|NOTADB)/
const cleanAtCommit = /^SQLITE_(FULL|BUSY)/

/** Judges an error of a statement before COMMIT, or of a read. */
export function problemOf(cause: unknown): SqliteProblem {
  return { kind: poisonous.test(codeOf(cause)) ? 'poison' : 'refusal', detail: detailOf(cause) }
}

/**
 * Judges an error of COMMIT itself: only a full disk or a lock is known to leave nothing behind. After any other, a
 * row that this process cannot see may stand after the next start.
 */
export function problemOfCommit(cause: unknown): SqliteProblem {
  return { kind: cleanAtCommit.test(codeOf(cause)) ? 'refusal' : 'poison', detail: detailOf(cause) }
}

/** Whether somebody else holds the lock that a statement needed; the statement may be tried again. */
export function isBusy(cause: unknown): boolean {
  return codeOf(cause).startsWith('SQLITE_BUSY')
}

/** Whether a trigger of the schema refused a statement, which then has changed nothing. */
export function isRefusedByTrigger(cause: unknown): boolean {
  return codeOf(cause) === 'SQLITE_CONSTRAINT_TRIGGER'
}

/** Whether SQLite said this, as opposed to a defect of this software. */
export function isFromSqlite(cause: unknown): boolean {
  return codeOf(cause).startsWith('SQLITE_')
}

/** By shape and not by class, because the class of a native library's errors may belong to another realm. */
function codeOf(cause: unknown): string {
  return textIn(cause, 'code') ?? ''
}

function detailOf(cause: unknown): string {
  const code = codeOf(cause)
  const message = textIn(cause, 'message') ?? String(cause)
  return code === '' ? message : `${message} (${code})`
}

function textIn(cause: unknown, key: 'code' | 'message'): string | undefined {
  if (typeof cause !== 'object' || cause === null || !(key in cause)) return undefined
  const value = (cause as Record<typeof key, unknown>)[key]
  return typeof value === 'string' ? value : undefined
}
