import { setTimeout as wait } from 'node:timers/promises'
import { EventLogFailure, type EventLogError } from '../errors.ts'
import type { RecordedEvent } from '../event.ts'
import type { EventFilter, EventReader } from '../port.ts'
import type { Position, ReadFrom } from '../position.ts'
import { delayAfter, standardBackoff, type Backoff } from './backoff.ts'
import { drain, type Drained } from './drain.ts'
import { failuresOf, nextState, type Happening, type SubscriptionState } from './state.ts'

/** Events in log order, and how far the log has been looked through with them. There may be no event at all. */
export interface SubscriptionBatch {
  readonly events: readonly RecordedEvent[]
  /** To be stored together with what was derived from the events. */
  readonly reached: Position
}

export interface SupervisedSubscription {
  readonly reader: EventReader
  readonly filter?: EventFilter
  /** The place after which to begin, asked before every subscription, also after a drop. */
  readonly loadCheckpoint: () => ReadFrom | Promise<ReadFrom>
  /**
   * Takes one batch. Stores `reached` in the transaction that stores what it derived: a batch that it did not finish is
   * delivered again. What it throws stops the subscription for good.
   */
  readonly handle: (batch: SubscriptionBatch) => void | Promise<void>
  /** Told of every change of state. Must not throw. */
  readonly onState?: (state: SubscriptionState) => void
  /** Ends the subscription without an error, after the batch in hand. */
  readonly signal: AbortSignal
  /** At most this many events in one batch. */
  readonly maxBatch?: number
  readonly backoff?: Backoff
  readonly random?: () => number
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const standardMaxBatch = 500

/**
 * Keeps one consumer fed from the log: loads its checkpoint, subscribes after it, hands over batches, and when the store
 * is unavailable or drops the subscription waits a little longer each time and begins again from the checkpoint.
 *
 * Resolves when aborted. Rejects, having handed over everything before it, at anything that waiting cannot mend: an
 * event that is corrupt or unknown to this software, a request that is not valid, or an error of the consumer itself.
 * Within one run of the consumer's process each event is handed over once unless its handling failed.
 */
export async function superviseSubscription(options: SupervisedSubscription): Promise<void> {
  const supervisor = new Supervisor(options)
  try {
    while (!options.signal.aborted) await supervisor.runOnce()
    supervisor.happened({ kind: 'stopped', because: 'aborted' })
  } catch (cause) {
    const because = cause instanceof EventLogFailure ? cause.error : ({ kind: 'consumer-failed' } as const)
    supervisor.happened({ kind: 'stopped', because })
    throw cause
  }
}

class Supervisor {
  readonly #options: SupervisedSubscription
  #state: SubscriptionState | undefined

  constructor(options: SupervisedSubscription) {
    this.#options = options
  }

  happened(happening: Happening): void {
    const next = nextState(this.#state, happening)
    if (next === this.#state) return
    const same = next.kind === 'live' && this.#state?.kind === 'live'
    this.#state = next
    if (!same) this.#options.onState?.(next)
  }

  /** One subscription from its checkpoint to its end, and the wait after it where there is one. */
  async runOnce(): Promise<void> {
    const { loadCheckpoint, signal } = this.#options
    const from = await loadCheckpoint()
    this.happened({ kind: 'subscribed', from })
    const dropped = await this.#follow(from)
    if (signal.aborted) return

    const { backoff = standardBackoff, random = Math.random, sleep = sleepUnlessAborted } = this.#options
    const delayMs = delayAfter(failuresOf(this.#state) + 1, backoff, random)
    this.happened({ kind: 'dropped', because: dropped, delayMs })
    await sleep(delayMs, signal)
  }

  /** Answers why the subscription was dropped; throws what cannot be mended by subscribing again. */
  async #follow(from: ReadFrom): Promise<EventLogError> {
    const { reader, filter, signal, maxBatch = standardMaxBatch } = this.#options
    const ending = new AbortController()
    const request = { after: from, signal: AbortSignal.any([signal, ending.signal]), ...(filter && { filter }) }
    const batches = drain(reader.subscribeAll(request), from, maxBatch)
    try {
      for (;;) {
        const next = await nextOf(batches)
        if (next.kind === 'dropped') return next.because
        if (signal.aborted) return aborted
        const { events, reached, caughtUp } = next.batch
        if (reached !== undefined) await this.#options.handle({ events, reached })
        this.happened({ kind: caughtUp ? 'caught-up' : 'delivered' })
      }
    } finally {
      ending.abort()
    }
  }
}

const aborted: EventLogError = { kind: 'unavailable', detail: 'the subscription was aborted' }
const endedByItself: EventLogError = { kind: 'unavailable', detail: 'the subscription ended by itself' }

type Next =
  { readonly kind: 'batch'; readonly batch: Drained } | { readonly kind: 'dropped'; readonly because: EventLogError }

/** Only what the log threw may count as a drop; the consumer's errors never pass through here. */
async function nextOf(batches: ReturnType<typeof drain>): Promise<Next> {
  try {
    const result = await batches.next()
    return result.done ? { kind: 'dropped', because: endedByItself } : { kind: 'batch', batch: result.value }
  } catch (cause) {
    if (cause instanceof EventLogFailure && mendedByWaiting(cause.error))
      return { kind: 'dropped', because: cause.error }
    throw cause
  }
}

function mendedByWaiting({ kind }: EventLogError): boolean {
  return kind === 'unavailable' || kind === 'unknown-outcome'
}

async function sleepUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined)
}
