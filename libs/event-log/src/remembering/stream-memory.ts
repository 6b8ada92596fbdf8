import type { RecordedEvent } from '../event.ts'

/** How much of a log is kept at hand. */
export interface MemoryBounds {
  /** Streams that are kept, those of which nothing is on record among them. */
  readonly streams: number
  /** Events that are kept, of all streams together. A stream longer than this is not kept at all. */
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
  readonly #streams = new Map<string, RememberedStream>()
  readonly #bounds: MemoryBounds
  #events = 0

  constructor(bounds: MemoryBounds) {
    this.#bounds = bounds
  }

  get(stream: string): RememberedStream | undefined {
    return this.#streams.get(stream)
  }

  /** What is kept of a stream, as the one used last; nothing of it where it was not kept. */
  use(stream: string): RememberedStream {
    const found = this.#streams.get(stream) ?? { events: [], isWhole: false, moves: 0 }
    this.#streams.delete(stream)
    this.#streams.set(stream, found)
    this.#makeRoom()
    return found
  }

  /** Adds those of some events that follow on what is kept. Does nothing for a stream that was forgotten meanwhile. */
  add(stream: string, to: RememberedStream, events: readonly RecordedEvent[]): void {
    if (this.#streams.get(stream) !== to) return
    for (const event of events) {
      if (event.revision !== BigInt(to.events.length)) continue
      to.events.push(event)
      this.#events++
    }
    this.#makeRoom()
  }

  forget(): void {
    this.#streams.clear()
    this.#events = 0
  }

  #makeRoom(): void {
    const { streams, events } = this.#bounds
    while (this.#streams.size > streams || this.#events > events) {
      const [stream, { events: kept }] = this.#streams.entries().next().value!
      this.#streams.delete(stream)
      this.#events -= kept.length
    }
  }
}
