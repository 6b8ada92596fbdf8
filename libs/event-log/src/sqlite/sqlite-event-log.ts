import { randomUUID } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { systemClock, type Clock } from '../clock.ts'
import type { EventCodec } from '../codec/codec.ts'
import { failed, ok, type Result } from '../errors.ts'
import { LocalChangeSignal } from '../follow/change-signal.ts'
import type { EventLog, EventReader } from '../port.ts'
import { checkAppend } from '../requests.ts'
import { openReaderConnection } from './connection.ts'
import { Health } from './health.ts'
import { PollingChangeSignal } from './polling-change-signal.ts'
import { SqliteReader } from './sqlite-reader.ts'
import { SqliteWriter } from './sqlite-writer.ts'
import { startWriterThread } from './writer-thread.ts'

export interface SqliteReaderOptions {
  /** Its folder must exist; the file need not, for a log. Beside it stand `-wal`, `-shm` and `.writer-lock`. */
  readonly file: string
  readonly codec: EventCodec
}

export interface SqliteEventLogOptions extends SqliteReaderOptions {
  readonly now?: Clock
}

/**
 * Opens the log in a file as its one writer, creating it where there is none. Answers `unavailable`, saying why, when
 * another process (named in the detail) or this one has it open already, or when the file is not an event log.
 *
 * An append is acknowledged once it is on the disk (WAL, synchronous FULL). After an error that makes the file
 * unreliable everything pending answers `unknown-outcome` and everything later `unavailable`, until it is opened again.
 *
 * Not guaranteed: one writer across machines on a network file system; disks that lie about having written.
 */
export function openSqliteEventLog(options: SqliteEventLogOptions): Promise<Result<EventLog>> {
  return openSqliteEventLogWith(options)
}

/** As `openSqliteEventLog`, with another body for the writing thread, so that tests can make it fail. */
export async function openSqliteEventLogWith(
  { file, codec, now = systemClock }: SqliteEventLogOptions,
  worker?: URL,
): Promise<Result<EventLog>> {
  const place = placeOf(file)
  if (!place.ok) return place
  const holder = { pid: process.pid, host: hostname(), since: now().toISOString(), nonce: randomUUID() }
  const thread = await startWriterThread({ ...place.value, holder }, worker)
  if (!thread.ok) return thread

  const health = new Health()
  const changes = new LocalChangeSignal()
  health.onPoison(() => changes.announce())
  const writer = new SqliteWriter(thread.value, health, now, () => changes.announce())
  const connection = openReaderConnection(place.value.file)
  if (!connection.ok) {
    await writer.close()
    return connection
  }
  const reader = new SqliteReader(connection.value, codec, health)

  return ok({
    ...readingPart(reader, changes),
    async append(request) {
      const checked = checkAppend(codec, request)
      return checked.ok ? writer.append(request, checked.value) : checked
    },
    async close() {
      reader.close()
      changes.announce()
      await writer.close()
    },
  })
}

/**
 * Opens the log in a file for reading, from any thread or process of the machine that writes it. A live subscription
 * notices a commit of another process within a few hundredths of a second, one of this process at once.
 */
export function openSqliteEventReader({ file, codec }: SqliteReaderOptions): Promise<Result<EventReader>> {
  return Promise.resolve(openReader(file, codec))
}

function openReader(file: string, codec: EventCodec): Result<EventReader> {
  const place = placeOf(file)
  if (!place.ok) return place
  const connection = openReaderConnection(place.value.file)
  if (!connection.ok) return connection
  const health = new Health()
  const reader = new SqliteReader(connection.value, codec, health)
  const changes = new PollingChangeSignal(() => reader.table.dataVersion(), place.value.wakeChannel)
  health.onPoison(() => changes.wakeAll())
  return ok({
    ...readingPart(reader, changes),
    close() {
      reader.close()
      changes.close()
      return Promise.resolve()
    },
  })
}

function readingPart(
  reader: SqliteReader,
  changes: LocalChangeSignal | PollingChangeSignal,
): Omit<EventReader, 'close'> {
  return {
    readStream: request => Promise.resolve(reader.readStream(request)),
    readAll: request => Promise.resolve(reader.readAll(request)),
    subscribeAll: request => reader.follow(request, changes),
    head: () => Promise.resolve(reader.head()),
  }
}

interface Place {
  readonly file: string
  readonly lockFile: string
  readonly wakeChannel: string
}

/** One name for one file, however it was spelled, so that the lock cannot be evaded through a link to its folder. */
function placeOf(file: string): Result<Place> {
  try {
    const real = resolved(file)
    return ok({ file: real, lockFile: `${real}.writer-lock`, wakeChannel: `sfo-event-log:${real}` })
  } catch {
    return failed({ kind: 'unavailable', detail: `the folder of ${file} does not exist` })
  }
}

function resolved(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return join(realpathSync(dirname(file)), basename(file))
  }
}
