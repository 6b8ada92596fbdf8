import { decideAppend } from '../append-decision.ts'
import { systemClock, type Clock } from '../clock.ts'
import type { EncodedEvent, EventCodec } from '../codec/codec.ts'
import { failed, ok, type EventLogError, type Result } from '../errors.ts'
import type { RecordedEvent } from '../event.ts'
import { passes } from '../filter.ts'
import { followLog } from '../follow/follow-log.ts'
import {
  maxPageSize,
  type Appended,
  type AppendRequest,
  type EventFilter,
  type EventLog,
  type EventReader,
  type LogPage,
  type StreamPage,
  type SubscribeRequest,
  type SubscriptionMessage,
} from '../port.ts'
import { countersOf, positionOf, type Position, type ReadFrom } from '../position.ts'
import { checkAppend, checkLogRead, checkStreamRead } from '../requests.ts'
import { createMemoryStore, type MemoryRow, type MemoryStore } from './memory-store.ts'

/**
 * An event log in this process's memory, for tests and trials: the full contract, except that nothing survives the
 * process. Logs given the same store share their events.
 */
export function createMemoryEventLog(options: {
  readonly codec: EventCodec
  readonly now?: Clock
  readonly store?: MemoryStore
}): EventLog {
  return new MemoryEventLog(options.codec, options.now ?? systemClock, options.store ?? createMemoryStore())
}

const closed: EventLogError = { kind: 'unavailable', detail: 'the log is closed' }

class MemoryEventLog implements EventLog {
  readonly #codec: EventCodec
  readonly #now: Clock
  readonly #store: MemoryStore
  #open = true

  constructor(codec: EventCodec, now: Clock, store: MemoryStore) {
    this.#codec = codec
    this.#now = now
    this.#store = store
  }

  append(request: AppendRequest): Promise<Result<Appended>> {
    return Promise.resolve(this.#append(request))
  }

  readStream(request: Parameters<EventReader['readStream']>[0]): Promise<Result<StreamPage>> {
    return Promise.resolve(this.#readStream(request))
  }

  readAll(request: Parameters<EventReader['readAll']>[0]): Promise<Result<LogPage>> {
    return Promise.resolve(this.#readAll(request))
  }

  subscribeAll(request: SubscribeRequest): AsyncIterable<SubscriptionMessage> {
    const { filter } = request
    return followLog(request, {
      readPage: after => this.readAll({ after, limit: maxPageSize, ...(filter && { filter }) }),
      changes: this.#store.changes,
    })
  }

  head(): Promise<Result<ReadFrom>> {
    return Promise.resolve(this.#open ? ok(this.#head()) : failed(closed))
  }

  close(): Promise<void> {
    this.#open = false
    this.#store.changes.announce()
    return Promise.resolve()
  }

  #append(request: AppendRequest): Result<Appended> {
    if (!this.#open) return failed(closed)
    const checked = checkAppend(this.#codec, request)
    if (!checked.ok) return checked
    const { stream, expected } = request
    const indexes = this.#store.streams.get(stream) ?? []
    const decision = decideAppend({
      expected,
      head: indexes.length === 0 ? 'no-stream' : BigInt(indexes.length - 1),
      ids: checked.value.map(({ id }) => id),
      idsFrom: (first, count) =>
        indexes.slice(Number(first), Number(first) + count).map(index => this.#store.rows[index]!.id),
    })
    switch (decision.kind) {
      case 'conflict':
        return failed({ kind: 'conflict', stream, expected, actual: decision.actual })
      case 'already-stands':
        return ok({
          revision: decision.revision,
          position: positionOfIndex(indexes[Number(decision.revision)]!),
        })
      case 'write':
        return ok(this.#write(stream, checked.value))
    }
  }

  #write(stream: string, events: readonly EncodedEvent[]): Appended {
    const { rows, streams, changes } = this.#store
    const entered = this.#now().toISOString()
    const indexes = streams.get(stream) ?? []
    streams.set(stream, indexes)
    for (const { id, type, version, body, hash } of events) {
      const revision = BigInt(indexes.length)
      indexes.push(rows.push({ stream, revision, id, type, version, entered, body, hash }) - 1)
    }
    changes.announce()
    return { revision: BigInt(indexes.length - 1), position: positionOfIndex(rows.length - 1) }
  }

  #readStream({ stream, from, limit }: Parameters<EventReader['readStream']>[0]): Result<StreamPage> {
    if (!this.#open) return failed(closed)
    const checked = checkStreamRead({ stream, from, limit })
    if (!checked.ok) return checked
    const indexes = this.#store.streams.get(stream) ?? []
    const first = Number(from)
    const events = this.#decodeAll(indexes.slice(first, first + limit))
    if (!events.ok) return events
    const next = first + limit
    return ok({ events: events.value, ...(next < indexes.length && { next: BigInt(next) }) })
  }

  #readAll({ after, limit, filter }: { after: ReadFrom; limit: number; filter?: EventFilter }): Result<LogPage> {
    if (!this.#open) return failed(closed)
    const checked = checkLogRead({ limit, ...(filter && { filter }) })
    if (!checked.ok) return checked
    const { rows } = this.#store
    const found: number[] = []
    let next = after === 'start' ? 0 : Number(countersOf(after)[0])
    for (; next < rows.length && found.length < limit; next++) {
      if (passes(filter, rows[next]!)) found.push(next)
    }
    const events = this.#decodeAll(found)
    if (!events.ok) return events
    const end = next >= rows.length
    return ok({ events: events.value, reached: next === 0 ? 'start' : positionOf(BigInt(next)), end })
  }

  #decodeAll(indexes: readonly number[]): Result<RecordedEvent[]> {
    const events: RecordedEvent[] = []
    for (const index of indexes) {
      const result = this.#decode(this.#store.rows[index]!, positionOfIndex(index))
      if (!result.ok) return result
      events.push(result.value)
    }
    return ok(events)
  }

  #decode(row: MemoryRow, position: Position): Result<RecordedEvent> {
    return this.#codec.decode({ ...row, position })
  }

  #head(): ReadFrom {
    const { rows } = this.#store
    return rows.length === 0 ? 'start' : positionOfIndex(rows.length - 1)
  }
}

function positionOfIndex(index: number): Position {
  return positionOf(BigInt(index) + 1n)
}
