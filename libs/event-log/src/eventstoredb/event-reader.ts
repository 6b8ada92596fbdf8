import type { EventCodec } from '../codec/codec.ts'
import { EventLogFailure, failed, ok, type EventLogError, type Result } from '../errors.ts'
import type { RecordedEvent } from '../event.ts'
import type { EventFilter, EventReader, LogPage, StreamPage, SubscribeRequest, SubscriptionMessage } from '../port.ts'
import { countersOf, isAfter, type ReadFrom } from '../position.ts'
import { checkFilter, checkLogRead, checkStreamRead } from '../requests.ts'
import { collect } from './collect.ts'
import type { StoreClient } from './store-client.ts'
import { isSystemEvent, isWanted, positionOfEvent, recordedEventOf, type ServerEvent } from './stored-event.ts'
import { subscriptionMessages } from './subscription.ts'

/** A filtered page looks at no fewer events than this in one call, so that a rare event does not take a call per page. */
const leastLookedAt = 256
const backwardsPage = 100

export const closedError: EventLogError = { kind: 'unavailable', detail: 'the log is closed' }

/** The reading half of an EventStoreDB log. */
export class EventStoreDbReader implements EventReader {
  protected readonly store: StoreClient
  protected readonly codec: EventCodec
  readonly #readDeadlineMs: number
  readonly #closing = new AbortController()

  constructor(store: StoreClient, codec: EventCodec, readDeadlineMs: number) {
    this.store = store
    this.codec = codec
    this.#readDeadlineMs = readDeadlineMs
  }

  protected get closed(): boolean {
    return this.#closing.signal.aborted
  }

  async readStream(request: {
    readonly stream: string
    readonly from: bigint
    readonly limit: number
  }): Promise<Result<StreamPage>> {
    if (this.closed) return failed(closedError)
    const checked = checkStreamRead(request)
    if (!checked.ok) return checked
    const { stream, from, limit } = request
    const read = await this.readForwards(stream, from, limit + 1)
    if (!read.ok) return read
    const events = this.#decodeAll(read.value.slice(0, limit))
    if (!events.ok) return events
    const next = read.value[limit]?.revision
    return ok({ events: events.value, ...(next !== undefined && { next }) })
  }

  async readAll(request: {
    readonly after: ReadFrom
    readonly limit: number
    readonly filter?: EventFilter
  }): Promise<Result<LogPage>> {
    if (this.closed) return failed(closedError)
    const checked = checkLogRead(request)
    if (!checked.ok) return checked
    const { after, limit, filter } = request
    const lookAt = filter ? Math.max(limit, leastLookedAt) : limit
    const read = await this.#readAllForwards(after, lookAt)
    if (!read.ok) return read
    return this.#pageOf(request, read.value.following, read.value.end)
  }

  subscribeAll(request: SubscribeRequest): AsyncIterable<SubscriptionMessage> {
    const checked = this.closed ? failed(closedError) : checkFilter(request.filter)
    if (!checked.ok) return failing(checked.error)
    return subscriptionMessages(this.store.client, this.codec, request, {
      closing: this.#closing.signal,
      confirmWithinMs: this.#readDeadlineMs,
    })
  }

  /** Reads backwards from the end past the server's own events. */
  async head(): Promise<Result<ReadFrom>> {
    if (this.closed) return failed(closedError)
    let from: ServerPosition | 'end' = 'end'
    for (;;) {
      const read = await this.#readAllBackwards(from)
      if (!read.ok) return read
      const newest = read.value.find(event => !isSystemEvent(event))
      if (newest) return ok(positionOfEvent(newest) ?? 'start')
      const oldest = read.value.at(-1)?.position
      if (read.value.length < backwardsPage || !oldest) return ok('start')
      from = oldest
    }
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.#closing.abort()
    await this.store.dispose()
  }

  protected async readForwards(stream: string, fromRevision: bigint, maxCount: number): Promise<Result<ServerEvent[]>> {
    const read = await collect(
      () => this.store.client.readStream(stream, { direction: 'forwards', fromRevision, maxCount }),
      this.#readDeadlineMs,
      stream,
    )
    return read.ok ? ok(eventsOf(read.value)) : read
  }

  /** Unlike forwards, the server leaves out the event that stands at the position given. */
  async #readAllBackwards(fromPosition: ServerPosition | 'end'): Promise<Result<ServerEvent[]>> {
    const read = await collect(
      () => this.store.client.readAll({ direction: 'backwards', fromPosition, maxCount: backwardsPage }),
      this.#readDeadlineMs,
    )
    return read.ok ? ok(eventsOf(read.value)) : read
  }

  /** The server includes the event that stands at the position given; the port does not. */
  async #readAllForwards(
    after: ReadFrom,
    lookAt: number,
  ): Promise<Result<{ readonly following: readonly ServerEvent[]; readonly end: boolean }>> {
    const [commit = 0n, prepare = 0n] = after === 'start' ? [] : countersOf(after)
    const maxCount = lookAt + 1
    const read = await collect(
      () =>
        this.store.client.readAll({
          direction: 'forwards',
          fromPosition: after === 'start' ? 'start' : { commit, prepare },
          maxCount,
        }),
      this.#readDeadlineMs,
    )
    if (!read.ok) return read
    const events = eventsOf(read.value)
    const following = events.filter(event => isAfter(positionOfEvent(event)!, after))
    return ok({ following, end: read.value.length < maxCount })
  }

  /** At the end of the log the server's own last events are left unlooked at: they grow while nothing of ours does. */
  #pageOf(
    { after, limit, filter }: { readonly after: ReadFrom; readonly limit: number; readonly filter?: EventFilter },
    following: readonly ServerEvent[],
    endOfLog: boolean,
  ): Result<LogPage> {
    const wanted = following.filter(event => isWanted(filter, event))
    const page = wanted.slice(0, limit)
    const events = this.#decodeAll(page)
    if (!events.ok) return events
    const end = endOfLog && wanted.length === page.length
    const cut = wanted.length > page.length ? page.at(-1) : undefined
    const last = cut ?? (end ? following.findLast(event => !isSystemEvent(event)) : following.at(-1))
    return ok({ events: events.value, reached: (last && positionOfEvent(last)) ?? after, end })
  }

  #decodeAll(events: readonly ServerEvent[]): Result<RecordedEvent[]> {
    const decoded: RecordedEvent[] = []
    for (const event of events) {
      const result = recordedEventOf(this.codec, event)
      if (!result.ok) return result
      decoded.push(result.value)
    }
    return ok(decoded)
  }
}

type ServerPosition = NonNullable<ServerEvent['position']>

function eventsOf(resolved: readonly { readonly event?: ServerEvent }[]): ServerEvent[] {
  return resolved.flatMap(({ event }) => (event ? [event] : []))
}

async function* failing(error: EventLogError): AsyncGenerator<never, void, undefined> {
  await Promise.resolve()
  throw new EventLogFailure(error)
}
