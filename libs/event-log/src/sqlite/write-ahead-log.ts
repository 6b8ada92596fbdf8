import type Database from 'better-sqlite3'
import { statSync } from 'node:fs'

/**
 * Past this size (SQLite's own) the log is moved into the database even between two busy moments, and written again from
 * its beginning. A commit that makes the file longer waits twice as long for the disk as one that writes over what is
 * there, because the file system has to record the new length: so the log is kept short and not moved seldom.
 */
const largeBytes = 4 * 1024 * 1024

/**
 * Moves the write-ahead log into the database at quiet moments, because SQLite's own checkpoint strikes in the middle
 * of somebody's append. PASSIVE never waits for readers; a reader that never lets go keeps the file growing.
 */
export function createCheckpointer(connection: Database.Database, file: string) {
  let uncheckpointed = false
  const checkpoint = (): void => {
    connection.pragma('wal_checkpoint(PASSIVE)')
    uncheckpointed = false
  }
  return {
    /** After a commit: at once only where the file has grown large. Throws what SQLite throws. */
    committed(): void {
      uncheckpointed = true
      const size = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
      if (size > largeBytes) checkpoint()
    },
    /** In a quiet moment. Throws what SQLite throws. */
    quiet(): void {
      if (uncheckpointed) checkpoint()
    },
  }
}
