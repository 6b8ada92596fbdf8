import { LRUCache } from 'lru-cache'
import type { RecordedEvent } from '../event.ts'

/** How much of a log is kept at hand. */
export interface MemoryBounds {
  /** Streams that are kept, those of which nothing is on record among them. */
  readonly streams: number
  /** Events that are kept, each stream counting for one more. A stream longer than this is not kept at all. */
  readonly events: number
}

/** The beginning of one stream, as far as it was read. Events never change, so that what is kept stays true. */
export interface RememberedStream {
  readonly events: RecordedEvent[]
  /** Whether nothing can stand after them, as far as whoever keeps them knows. */
  isWhole: boolean
  /** How often something was, or may have been, appended since they are kept. */
  moves: number
}

/** Beginnings of streams, those used last. */
export class StreamMemory {
  readonly #streams: LRUCache<string, RememberedStream>

  constructor({ streams, events }: MemoryBounds) {
    this.#streams = new LRUCache({ max: streams, maxSize: events, sizeCalculation: kept => kept.events.length + 1 })
  }

  get(stream: string): RememberedStream | undefined {
    return this.#streams.peek(stream)
  }

  /** What is kept of a stream, as the one used last; nothing of it where it was not kept. */
  use(stream: string): RememberedStream {
    const found = this.#streams.get(stream)
    if (found) return found
    const begun = { events: [], isWhole: false, moves: 0 }
    this.#streams.set(stream, begun)
    return begun
  }

  /** Adds those of some events that follow on what is kept. Does nothing for a stream that was forgotten meanwhile. */
  add(stream: string, to: RememberedStream, events: readonly RecordedEvent[]): void {
    if (this.#streams.peek(stream) !== to) return
    for (const event of events) if (event.revision === BigInt(to.events.length)) to.events.push(event)
    // What is set again as it is counts for what it did, however much it has grown.
    this.#streams.delete(stream)
    this.#streams.set(stream, to)
  }

  forget(): void {
    this.#streams.clear()
  }
}
