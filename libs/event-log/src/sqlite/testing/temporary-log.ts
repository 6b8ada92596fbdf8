import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contractCodec, type OpenedEventLog } from '../../contract/index.ts'
import type { EventCodec } from '../../codec/codec.ts'
import { unwrap } from '../../errors.ts'
import type { EventLog } from '../../port.ts'
import { openSqliteEventLogWith, openSqliteEventReader } from '../sqlite-event-log.ts'
import { armFault } from './faults.ts'

const faultyWorker = new URL('./faulty-writer-worker.ts', import.meta.url)

/** A log in a folder of its own under the operating system's temporary folder, whose writer can be made to fail. */
export interface TemporaryLog extends OpenedEventLog {
  readonly file: string
}

/** A folder under that of the operating system, gone once it is removed. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'event-log-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A log in a folder of its own, which can be closed and opened again, also as a crash would leave it. */
export async function openTemporaryLog(codec: EventCodec = contractCodec): Promise<TemporaryLog> {
  const folder = temporaryFolder()
  const file = join(folder.path, 'events.db')
  const open = async (withCodec: EventCodec): Promise<EventLog> =>
    unwrap(await openSqliteEventLogWith({ file, codec: withCodec }, faultyWorker))
  let log = await open(codec)
  return {
    file,
    log,
    async reopen(other = codec) {
      await log.close()
      log = await open(other)
      return log
    },
    async close() {
      await log.close()
      folder.remove()
    },
    loseNextAcknowledgement: () => armFault(file, 'committed-then-io-error'),
    alterStoredEvent: (stream, revision) => {
      rewriteEvent(file, stream, revision, "body = replace(body, 'text', 'texd')")
      return Promise.resolve()
    },
    openSecondReader: async () => unwrap(await openSqliteEventReader({ file, codec })),
  }
}

/** What someone with the file and a copy of SQLite can do: take the guards away, change an event, put them back. */
export function rewriteEvent(file: string, stream: string, revision: bigint, assignment: string): void {
  withRawConnection(file, raw => {
    const triggers = raw.prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    const found = triggers.all()
    for (const { name } of found) raw.exec(`DROP TRIGGER ${name}`)
    const { changes } = raw
      .prepare(`UPDATE event SET ${assignment} WHERE stream = ? AND revision = ?`)
      .run(stream, revision)
    if (changes !== 1) throw new Error('the event to rewrite does not stand')
    for (const { sql } of found) raw.exec(sql)
  })
}

/** Opens the file past the log, as somebody with SQLite and bad intentions could, and closes it again. */
export function withRawConnection<Value>(file: string, use: (raw: Database.Database) => Value): Value {
  const raw = new Database(file)
  try {
    return use(raw)
  } finally {
    raw.close()
  }
}
