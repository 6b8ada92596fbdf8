import Database from 'better-sqlite3'
import { readModelSchema, readModelVersion } from './schema.ts'

export type ReadModelDatabase = Database.Database

/**
 * Opens a read model file for writing, creating its tables when it is new. The file is disposable and can always be
 * rebuilt, so it is not synced on every commit; a crash loses at most work that the checkpoint does not claim.
 * Throws when the file is of another version.
 */
export function openForWriting(file: string): ReadModelDatabase {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  const version = database.pragma('user_version', { simple: true })
  if (version === 0) {
    database.exec(`BEGIN; ${readModelSchema} PRAGMA user_version = ${readModelVersion}; COMMIT;`)
  } else if (version !== readModelVersion) {
    database.close()
    throw new Error(
      `read model ${file} has version ${String(version)}; this software writes version ${readModelVersion}`,
    )
  }
  return database
}

/** Opens a read model file for queries only. */
export function openForReading(file: string): ReadModelDatabase {
  return new Database(file, { readonly: true, fileMustExist: true })
}

/** The version of a read model file, or undefined where there is none that can be read. */
export function versionOf(file: string): number | undefined {
  try {
    const database = openForReading(file)
    try {
      return database.pragma('user_version', { simple: true }) as number
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}
