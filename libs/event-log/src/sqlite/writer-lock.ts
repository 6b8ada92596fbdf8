import Database from 'better-sqlite3'
import { failed, ok, type Result } from '../errors.ts'
import { isBusy, problemOf } from './sqlite-problem.ts'

/** Who writes to a log: enough for an operator to find the process. */
export interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly since: string
  /** Tells two attempts of one process apart. */
  readonly nonce: string
}

export interface WriterLock {
  release(): void
}

/** Long enough for a writer that is just closing. */
const patienceMs = 300
const mostAttempts = 20

/**
 * Makes this the only writer of a log, or answers `unavailable` naming who is. The lock is a transaction held open on a
 * small database beside the log: the operating system lets go of it when the process ends, however it ends, so nothing
 * is ever left to clean up, and a process id used again cannot fool it. A transaction that writes nothing leaves the
 * file readable, so the one who is refused can read who holds it.
 *
 * Does not hold between machines on a network file system.
 */
export function acquireWriterLock(lockFile: string, holder: LockHolder): Result<WriterLock> {
  let connection: Database.Database | undefined
  try {
    connection = new Database(lockFile, { timeout: patienceMs })
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      connection.exec('BEGIN IMMEDIATE')
      if (holderIn(connection)?.nonce === holder.nonce) {
        const held = connection
        return ok({ release: () => held.close() })
      }
      signAs(connection, holder)
      connection.exec('COMMIT')
    }
    connection.close()
    return failed({ kind: 'unavailable', detail: 'others keep trying to become the writer of this log' })
  } catch (cause) {
    const detail = isBusy(cause) ? heldBy(connection) : `the writer's lock cannot be taken: ${problemOf(cause).detail}`
    connection?.close()
    return failed({ kind: 'unavailable', detail })
  }
}

function signAs(connection: Database.Database, holder: LockHolder): void {
  connection.exec('CREATE TABLE IF NOT EXISTS holder (only INTEGER PRIMARY KEY CHECK (only = 1), text TEXT NOT NULL)')
  connection.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?)').run(JSON.stringify(holder))
}

function holderIn(connection: Database.Database): LockHolder | undefined {
  const exists = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'holder'").get()
  if (!exists) return undefined
  const text = connection.prepare<[], string>('SELECT text FROM holder').pluck().get()
  return text === undefined ? undefined : (JSON.parse(text) as LockHolder)
}

function heldBy(connection: Database.Database | undefined): string {
  const refusal = 'another writer has this log open; a log has one writing process'
  try {
    const holder = connection && holderIn(connection)
    return holder ? `${refusal}: process ${holder.pid} on ${holder.host}, since ${holder.since}` : refusal
  } catch {
    return refusal
  }
}
