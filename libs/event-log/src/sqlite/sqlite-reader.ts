import type Database from 'better-sqlite3'
import type { EventCodec } from '../codec/codec.ts'
import { failed, ok, type Result } from '../errors.ts'
import type { RecordedEvent } from '../event.ts'
import type { ChangeSignal } from '../follow/change-signal.ts'
import { followLog } from '../follow/follow-log.ts'
import { maxPageSize, type EventReader, type LogPage, type StreamPage, type SubscribeRequest } from '../port.ts'
import { countersOf, positionOf, type ReadFrom } from '../position.ts'
import { checkLogRead, checkStreamRead } from '../requests.ts'
import { createEventTable, type EventTable } from './event-table.ts'
import type { Health } from './health.ts'
import { eventOfRow, type EventRow } from './rows.ts'
import { isFromSqlite, problemOf } from './sqlite-problem.ts'

/** A page looks at no more than this many positions, so that a filter that keeps little does not hold the thread. */
const maxPositionsPerPage = 5000

type StreamRequest = Parameters<EventReader['readStream']>[0]
type LogRequest = Parameters<EventReader['readAll']>[0]

/** The reading half of a log in a file. Reads run on the calling thread, each in a short transaction of its own. */
export class SqliteReader {
  readonly #connection: Database.Database
  readonly #table: EventTable
  readonly #codec: EventCodec
  readonly #health: Health
  #open = true

  constructor(connection: Database.Database, codec: EventCodec, health: Health) {
    this.#connection = connection
    this.#table = createEventTable(connection)
    this.#codec = codec
    this.#health = health
  }

  get table(): EventTable {
    return this.#table
  }

  readStream(request: StreamRequest): Result<StreamPage> {
    const checked = checkStreamRead(request)
    return checked.ok ? this.#guarded(() => this.#readStream(request)) : checked
  }

  readAll(request: LogRequest): Result<LogPage> {
    const checked = checkLogRead(request)
    return checked.ok ? this.#guarded(() => this.#readAll(request)) : checked
  }

  head(): Result<ReadFrom> {
    return this.#guarded(() => ok(readFromOf(this.#table.headPosition())))
  }

  follow(request: SubscribeRequest, changes: ChangeSignal): ReturnType<typeof followLog> {
    const { filter } = request
    return followLog(request, {
      changes,
      readPage: after => Promise.resolve(this.readAll({ after, limit: maxPageSize, ...(filter && { filter }) })),
    })
  }

  close(): void {
    this.#open = false
    this.#connection.close()
  }

  #readStream({ stream, from, limit }: StreamRequest): Result<StreamPage> {
    const rows = this.#table.ofStream(stream, from, limit)
    const gap = rows.findIndex((row, index) => BigInt(row.revision) !== from + BigInt(index))
    if (gap >= 0) return missing(stream, from + BigInt(gap))
    const events = this.#decode(rows)
    if (!events.ok) return events
    const last = rows.at(-1)?.revision ?? 0
    const more = rows.length === limit && last < (this.#table.lastRevision(stream) ?? 0)
    return ok({ events: events.value, ...(more && { next: BigInt(last) + 1n }) })
  }

  #readAll({ after, limit, filter }: LogRequest): Result<LogPage> {
    const handled = after === 'start' ? 0 : Number(countersOf(after)[0])
    const head = this.#table.headPosition()
    if (handled >= head) return ok({ events: [], reached: after, end: true })

    const upTo = Math.min(head, handled + maxPositionsPerPage)
    const rows = this.#table.between(handled, upTo, limit, filter)
    const reached = rows.length === limit ? rows.at(-1)!.position : upTo
    const events = this.#decode(rows)
    return events.ok ? ok({ events: events.value, reached: readFromOf(reached), end: reached === head }) : events
  }

  #decode(rows: readonly EventRow[]): Result<RecordedEvent[]> {
    const events: RecordedEvent[] = []
    for (const row of rows) {
      const event = eventOfRow(this.#codec, row)
      if (!event.ok) return event
      events.push(event.value)
    }
    return ok(events)
  }

  /** Refuses when closed or poisoned, and poisons where SQLite says that the file cannot be relied on. */
  #guarded<Value>(read: () => Result<Value>): Result<Value> {
    if (!this.#open) return failed({ kind: 'unavailable', detail: 'the log is closed' })
    if (this.#health.poison !== undefined) return failed({ kind: 'unavailable', detail: this.#health.poison })
    try {
      return read()
    } catch (cause) {
      if (!isFromSqlite(cause)) throw cause
      const { kind, detail } = problemOf(cause)
      if (kind === 'poison') this.#health.poisonWith(detail)
      return failed({ kind: 'unavailable', detail })
    }
  }
}

function missing(stream: string, revision: bigint): Result<never> {
  return failed({ kind: 'corrupt', stream, revision, detail: 'it is missing although later events stand' })
}

function readFromOf(position: number): ReadFrom {
  return position === 0 ? 'start' : positionOf(BigInt(position))
}
