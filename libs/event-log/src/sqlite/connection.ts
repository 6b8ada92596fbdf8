import Database from 'better-sqlite3'
import { failed, ok, type Result } from '../errors.ts'
import { createSchema, kindOfFile, schemaVersion } from './schema.ts'
import { problemOf } from './sqlite-problem.ts'

const fullSynchronous = 2
/** How long a statement waits for a program outside, such as a backup, before it gives up. */
const lockPatienceMs = 5000

/**
 * Opens, or creates, a log for its one writer: WAL, and synchronous FULL, so that an acknowledged commit is on the disk.
 * The build of SQLite in use falls back to NORMAL in WAL with the first write unless told otherwise on every connection;
 * so this writes once and looks, before any append is taken. Answers `unavailable` for a file that is not a log of ours.
 */
export function openWriterConnection(file: string): Result<Database.Database> {
  return opened(
    () => new Database(file, { timeout: lockPatienceMs }),
    connection => {
      const found = kindOfFile(connection)
      if (found.kind === 'refused') return found.detail

      connection.pragma('journal_mode = WAL')
      connection.pragma('synchronous = FULL')
      connection.pragma('wal_autocheckpoint = 0')
      connection.pragma('recursive_triggers = ON')
      connection
        .transaction(() => {
          if (found.kind === 'empty') createSchema(connection)
          connection.pragma(`user_version = ${schemaVersion}`)
        })
        .immediate()
      makeRecoveredCommitsDurable(connection)
      return synchronousProblem(connection)
    },
  )
}

/** Opens an existing log for reading only, beside its writer, from any thread or process on the same machine. */
export function openReaderConnection(file: string): Result<Database.Database> {
  return opened(
    () => new Database(file, { readonly: true, fileMustExist: true, timeout: lockPatienceMs }),
    connection => {
      const found = kindOfFile(connection)
      if (found.kind === 'refused') return found.detail
      return found.kind === 'empty' ? 'the file is not an event log yet' : undefined
    },
  )
}

/** Why this connection would acknowledge commits that are not on the disk, or undefined when it would not. */
export function synchronousProblem(connection: Database.Database): string | undefined {
  const level: unknown = connection.pragma('synchronous', { simple: true })
  return level === fullSynchronous ? undefined : `SQLite fell back to synchronous = ${String(level)}`
}

/**
 * A killed writer may leave commits that were written but never forced to the disk. Recovery shows them, and the retry
 * of such an append is answered from them without writing, so they are forced now: a checkpoint does.
 */
function makeRecoveredCommitsDurable(connection: Database.Database): void {
  connection.pragma('wal_checkpoint(PASSIVE)')
}

function opened(
  open: () => Database.Database,
  prepare: (connection: Database.Database) => string | undefined,
): Result<Database.Database> {
  let connection: Database.Database | undefined
  try {
    connection = open()
    const refusal = prepare(connection)
    if (refusal === undefined) return ok(connection)
    connection.close()
    return failed({ kind: 'unavailable', detail: refusal })
  } catch (cause) {
    connection?.close()
    return failed({
      kind: 'unavailable',
      detail: `the file cannot be opened as an event log: ${problemOf(cause).detail}`,
    })
  }
}
