import {
  eventTypeFilter,
  excludeSystemEvents,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
} from '@eventstore/db-client'
import type { EventCodec } from '../codec/codec.ts'
import { EventLogFailure } from '../errors.ts'
import type { EventFilter, SubscribeRequest, SubscriptionMessage } from '../port.ts'
import { countersOf, positionOf, type Position, type ReadFrom } from '../position.ts'
import { detailOf, readErrorOf } from './client-errors.ts'
import { isWanted, positionOfEvent, recordedEventOf } from './stored-event.ts'

/** The server looks at windows of 32 events; a checkpoint follows every so many windows, and when it has caught up. */
const windowsPerCheckpoint = 4

/** A message of the server that is not an event, and how many events are to be handed over before it. */
interface Marker {
  readonly afterEvents: number
  readonly message: Exclude<SubscriptionMessage, { kind: 'event' }>
}

/**
 * The client's subscription as the port's messages, in the order in which the server sent them.
 *
 * The client announces checkpoints and caught-up the moment they arrive, while events before them still wait in its
 * buffer. A consumer that stored such a checkpoint would lose those events at a crash. So each is held back here until
 * the events that were in the buffer at that moment have been handed over. Where events were passed over here and nothing
 * more has come, their position is said as a checkpoint too.
 */
export async function* subscriptionMessages(
  client: EventStoreDBClient,
  codec: EventCodec,
  request: SubscribeRequest,
  options: { readonly closing: AbortSignal; readonly confirmWithinMs: number },
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  const { signal, filter } = request
  if (signal.aborted) return
  const feed = new Feed(client, request, options)
  let passedOver: Position | undefined
  try {
    for (;;) {
      const next = feed.take()
      if (signal.aborted) return
      if (next === undefined) {
        if (passedOver) yield { kind: 'checkpoint', position: passedOver }
        passedOver = undefined
        if (feed.failure) throw feed.failure
        await feed.news()
      } else if ('kind' in next) {
        passedOver = undefined
        yield next
      } else if (next.event && isWanted(filter, next.event)) {
        passedOver = undefined
        const recorded = recordedEventOf(codec, next.event)
        if (!recorded.ok) throw new EventLogFailure(recorded.error)
        yield { kind: 'event', event: recorded.value }
      } else if (next.event) {
        passedOver = positionOfEvent(next.event)
      }
    }
  } finally {
    feed.end()
  }
}

/** One running subscription of the client, read by hand so that it is known what has left its buffer. */
class Feed {
  failure: EventLogFailure | undefined
  readonly #subscription: AllStreamSubscription
  readonly #markers: Marker[] = []
  readonly #signals: readonly AbortSignal[]
  #taken = 0
  #wake: () => void = () => undefined
  readonly #confirmation: NodeJS.Timeout

  constructor(
    client: EventStoreDBClient,
    { after, filter, signal }: SubscribeRequest,
    { closing, confirmWithinMs }: { readonly closing: AbortSignal; readonly confirmWithinMs: number },
  ) {
    const subscription = client.subscribeToAll({
      fromPosition: fromPosition(after),
      filter: serverFilter(filter, ({ commit, prepare }) =>
        this.#mark({ kind: 'checkpoint', position: positionOf(commit, prepare) }),
      ),
    })
    this.#subscription = subscription
    this.#confirmation = setTimeout(() => this.#fail(`no subscription within ${confirmWithinMs} ms`), confirmWithinMs)
    subscription.on('confirmation', () => clearTimeout(this.#confirmation))
    subscription.on('caughtUp', () => this.#mark({ kind: 'caught-up' }))
    subscription.on('error', cause => this.#fail(cause))
    subscription.on('end', () => this.#fail('the server ended the subscription'))
    subscription.on('readable', this.#awake)
    this.#signals = [signal, closing]
    for (const each of this.#signals) each.addEventListener('abort', this.#awake)
    closing.addEventListener('abort', this.#closed)
    if (closing.aborted) this.#closed()
  }

  /** The next thing the server said, or undefined when nothing more has arrived. */
  take(): AllStreamResolvedEvent | Marker['message'] | undefined {
    if (this.#markers[0] && this.#markers[0].afterEvents <= this.#taken) return this.#markers.shift()!.message
    const resolved = this.#subscription.read() as AllStreamResolvedEvent | null
    if (resolved === null) return undefined
    this.#taken++
    return resolved
  }

  /** Resolves when there may be something to take, a failure, or an end. Called only when take() has answered nothing. */
  news(): Promise<void> {
    if (this.failure || this.#signals.some(each => each.aborted) || this.#subscription.readableLength > 0) {
      return Promise.resolve()
    }
    return new Promise(resolve => (this.#wake = resolve))
  }

  end(): void {
    clearTimeout(this.#confirmation)
    for (const each of this.#signals) each.removeEventListener('abort', this.#awake)
    this.#signals[1]?.removeEventListener('abort', this.#closed)
    this.#subscription.unsubscribe().catch(() => undefined)
    this.#subscription.destroy()
  }

  readonly #awake = (): void => this.#wake()

  readonly #closed = (): void => this.#fail('the log is closed')

  #mark(message: Marker['message']): void {
    this.#markers.push({ afterEvents: this.#taken + this.#subscription.readableLength, message })
    this.#wake()
  }

  /** What a subscription ends with is always worth a new attempt, unless the request itself is wrong. */
  #fail(cause: unknown): void {
    const error = readErrorOf(cause) ?? { kind: 'unavailable', detail: detailOf(cause) }
    this.failure ??= new EventLogFailure(error)
    this.#wake()
  }
}

function fromPosition(after: ReadFrom): 'start' | { readonly commit: bigint; readonly prepare: bigint } {
  if (after === 'start') return 'start'
  const [commit = 0n, prepare = 0n] = countersOf(after)
  return { commit, prepare }
}

/**
 * The server filters by stream prefix or by event type, not by both. Prefixes go to the server, being what keeps most
 * events away; types go there only when no prefix was given. Every event is checked again on arrival, because the server
 * compares types by prefix too and the rest is checked nowhere else.
 */
function serverFilter(
  filter: EventFilter | undefined,
  onCheckpoint: (position: { readonly commit: bigint; readonly prepare: bigint }) => void,
) {
  const shared = {
    checkpointInterval: windowsPerCheckpoint,
    checkpointReached: (_subscription: unknown, position: { readonly commit: bigint; readonly prepare: bigint }) =>
      onCheckpoint(position),
  }
  if (filter?.streamPrefixes) return streamNameFilter({ ...shared, prefixes: [...filter.streamPrefixes] })
  if (filter?.types) return eventTypeFilter({ ...shared, prefixes: [...filter.types] })
  return excludeSystemEvents(shared)
}
