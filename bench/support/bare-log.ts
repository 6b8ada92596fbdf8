import Database from 'better-sqlite3'
import type { NewEvent } from '#event-log'

/** What somebody would write in an afternoon: better-sqlite3, the log's own table and index, no checks besides them. */
export interface BareLog {
  /** One transaction for each event. */
  readonly append: (stream: string, event: NewEvent) => void
  /** Everything that was asked for in one turn of the event loop in one transaction. */
  readonly appendGrouped: (stream: string, event: NewEvent) => Promise<void>
  readonly close: () => void
}

/** Opens a bare log: WAL and synchronous FULL like the product's, on the calling thread. */
export function openBareLog(file: string): BareLog {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`CREATE TABLE event (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 0), id TEXT NOT NULL, type TEXT NOT NULL,
    version INTEGER NOT NULL, entered TEXT NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT`)
  database.pragma('synchronous = FULL')
  const head = database.prepare<[string], number | null>('SELECT max(revision) FROM event WHERE stream = ?').pluck()
  const insert = database.prepare(
    'INSERT INTO event (stream, revision, id, type, version, entered, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  /** As wide as a hash, but not one: a plain log has none. */
  const noHash = '0'.repeat(64)
  const write = (stream: string, { id, type, version, data, metadata }: NewEvent) => {
    const body = JSON.stringify({ data, metadata })
    insert.run(stream, (head.get(stream) ?? -1) + 1, id, type, version, new Date().toISOString(), body, noHash)
  }
  const begin = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  let waiting: { readonly stream: string; readonly event: NewEvent; readonly done: () => void }[] = []

  const flush = () => {
    const group = waiting
    waiting = []
    begin.run()
    for (const { stream, event } of group) write(stream, event)
    commit.run()
    for (const { done } of group) done()
  }

  return {
    append: (stream, event) => {
      begin.run()
      write(stream, event)
      commit.run()
    },
    appendGrouped: (stream, event) =>
      new Promise(done => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ stream, event, done })
      }),
    close: () => database.close(),
  }
}
