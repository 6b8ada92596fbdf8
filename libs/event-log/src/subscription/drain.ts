import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RecordedEvent } from '../event.ts'
import type { SubscriptionMessage } from '../port.ts'
import { isAfter, type Position, type ReadFrom } from '../position.ts'

/** What a subscription said without anybody having to wait for it. */
export interface Drained {
  readonly events: readonly RecordedEvent[]
  /** The furthest place said so far, absent where nothing new was said. */
  readonly reached?: Position
  /** The subscription said after these that it has reached the end of the log. */
  readonly caughtUp: boolean
}

type Pulled =
  | { readonly kind: 'message'; readonly message: SubscriptionMessage }
  | { readonly kind: 'end' }
  | { readonly kind: 'error'; readonly cause: unknown }

/**
 * Gathers a subscription's messages into batches of at most `most` events: as many as stand ready within one turn of
 * the event loop, so that a consumer far behind gets large batches and a live one gets each event at once. Leaves out
 * what does not lie after `after` or repeats. An error or end of the subscription comes after what was said before it.
 */
export async function* drain(
  messages: AsyncIterable<SubscriptionMessage>,
  after: ReadFrom,
  most: number,
): AsyncGenerator<Drained, void, undefined> {
  const iterator = messages[Symbol.asyncIterator]()
  let reached = after
  let pending = pull(iterator)
  for (;;) {
    let pulled: Pulled | undefined = await pending
    const batch = new Batch(reached)
    const turn = nextTurn(undefined)
    while (pulled?.kind === 'message') {
      batch.add(pulled.message)
      pending = pull(iterator)
      pulled = batch.isFull(most) ? undefined : await Promise.race([pending, turn])
    }
    if (batch.saysSomething) yield batch.drained()
    reached = batch.reached
    if (pulled?.kind === 'end') return
    if (pulled?.kind === 'error') throw pulled.cause
  }
}

class Batch {
  readonly #before: ReadFrom
  readonly #events: RecordedEvent[] = []
  #reached: ReadFrom
  #caughtUp = false

  constructor(before: ReadFrom) {
    this.#before = before
    this.#reached = before
  }

  get reached(): ReadFrom {
    return this.#reached
  }

  get saysSomething(): boolean {
    return this.#caughtUp || this.#reached !== this.#before
  }

  add(message: SubscriptionMessage): void {
    if (message.kind === 'caught-up') {
      this.#caughtUp = true
      return
    }
    const position = message.kind === 'event' ? message.event.position : message.position
    if (!isAfter(position, this.#reached)) return
    this.#reached = position
    if (message.kind === 'event') this.#events.push(message.event)
  }

  /** Caught-up closes a batch, so that whoever hears of it has been given everything before. */
  isFull(most: number): boolean {
    return this.#caughtUp || this.#events.length >= most
  }

  drained(): Drained {
    const reached = this.#reached
    const moved = reached !== this.#before && reached !== 'start'
    return { events: this.#events, caughtUp: this.#caughtUp, ...(moved && { reached }) }
  }
}

/** Never rejects, so that a message asked for ahead of time cannot fail unheard. */
async function pull(iterator: AsyncIterator<SubscriptionMessage>): Promise<Pulled> {
  try {
    const result = await iterator.next()
    return result.done ? { kind: 'end' } : { kind: 'message', message: result.value }
  } catch (cause) {
    return { kind: 'error', cause }
  }
}
