import { closeSync, fsyncSync, openSync } from 'node:fs'
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
  writeAsInUse(database)
  return withTables(database, file)
}

function writeAsInUse(database: ReadModelDatabase): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
}

function withTables(database: ReadModelDatabase, file: string): ReadModelDatabase {
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

/**
 * Opens a new read model file for building it. Until it is put to use nobody reads it and an interrupted build is begun
 * anew: so every page is written once, into the file itself, nothing waits for the disk, and pages that many entries touch
 * are written together. That a row's entry stands, which is written just before it, is not looked up again.
 */
export function openForBuilding(file: string): ReadModelDatabase {
  const database = new Database(file)
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('journal_mode = MEMORY')
  database.pragma('synchronous = OFF')
  database.pragma('foreign_keys = OFF')
  database.pragma('cache_size = -64000')
  return withTables(database, file)
}

/** Brings a file that was built onto the disk, whole, and from then on writes as a file in use is written. */
export function finishBuilding(database: ReadModelDatabase, file: string): void {
  database.pragma('locking_mode = NORMAL')
  writeAsInUse(database)
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -2000')
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
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
