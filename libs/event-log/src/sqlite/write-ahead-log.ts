import type Database from 'better-sqlite3'
import type { AppendJob } from './protocol.ts'

/**
 * After so many pages (8 MB) the log is moved into the database even between two busy moments, and
 * written again from its beginning. A commit that makes the file longer waits twice as long for the disk as one that
 * writes over what is there, because the file system has to record the new length: so the log is kept short. With
 * SQLite's own measure, half of this, nearly one append of a single caller in a hundred met a move; with twice this, a
 * move kept many callers waiting for longer.
 */
const manyPages = 2000
const pageBytes = 4096
/** What every transaction writes again: the first page, the counter of positions, the ends of the table and its index. */
const pagesOfCommit = 4

/** About how many pages an append adds to the log: what its events fill, and a page of the index for each. */
export function pagesOf({ events }: AppendJob): number {
  let pages = 0
  for (const { body } of events) pages += 1 + body.length / pageBytes
  return pages
}

/**
 * Moves the write-ahead log into the database at quiet moments, because SQLite's own checkpoint strikes in the middle
 * of somebody's append. PASSIVE never waits for readers; a reader that never lets go keeps the file growing.
 *
 * How much there is to move is counted here: the file tells nothing, since it keeps its length when it is written again
 * from its beginning.
 */
export function createCheckpointer(connection: Pick<Database.Database, 'pragma'>) {
  let pages = 0
  const checkpoint = (): void => {
    connection.pragma('wal_checkpoint(PASSIVE)')
    pages = 0
  }
  return {
    /** After a commit of appends of about so many pages: at once only where much is to be moved. Throws what SQLite throws. */
    committed(pagesOfAppends: number): void {
      pages += pagesOfCommit + pagesOfAppends
      if (pages > manyPages) checkpoint()
    },
    /** In a quiet moment. Throws what SQLite throws. */
    quiet(): void {
      if (pages > 0) checkpoint()
    },
  }
}
