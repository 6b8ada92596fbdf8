import Database from 'better-sqlite3'
import { applicationId, schema, schemaVersion } from './schema.ts'
import { columns, type ConsultationValues } from './rows.ts'

/** How long a statement waits for a program outside, such as a backup, before it gives up. */
const lockPatienceMs = 5000

/** Opens, or creates, a log for writing: every acknowledged row is on the disk. Throws where it is a file of another kind. */
export function openForAppending(file: string): Database.Database {
  const database = new Database(file, { timeout: lockPatienceMs })
  try {
    const found: unknown = database.pragma('application_id', { simple: true })
    const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    if (tables !== 0 && found !== applicationId) throw new Error('the file is not a log of consultations')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('recursive_triggers = ON')
    if (tables === 0) create(database)
    const version: unknown = database.pragma('user_version', { simple: true })
    if (version !== schemaVersion) throw new Error(`the file has version ${String(version)}, which is not known`)
    return database
  } catch (cause) {
    database.close()
    throw cause
  }
}

/** Opens a log beside its writer, for asking only. */
export function openForAsking(file: string): Database.Database {
  return new Database(file, { readonly: true, fileMustExist: true, timeout: lockPatienceMs })
}

/** What adds many rows at once, all or none. */
export function appender(database: Database.Database): (rows: readonly ConsultationValues[]) => void {
  const insert = database.prepare(
    `INSERT INTO consultation (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const addAll = database.transaction((rows: readonly ConsultationValues[]) => {
    for (const row of rows) insert.run(row)
  })
  return rows => addAll.immediate(rows)
}

function create(database: Database.Database): void {
  database
    .transaction(() => {
      database.exec(schema)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${schemaVersion}`)
    })
    .immediate()
  const level: unknown = database.pragma('synchronous', { simple: true })
  if (level !== 2) throw new Error(`SQLite fell back to synchronous = ${String(level)}`)
}
