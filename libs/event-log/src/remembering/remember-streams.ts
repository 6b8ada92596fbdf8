import { ok, type EventLogError, type Result } from '../errors.ts'
import type { Appended, AppendRequest, EventLog, EventReader, StreamPage } from '../port.ts'
import { checkStreamRead } from '../requests.ts'
import { StreamMemory, type MemoryBounds, type RememberedStream } from './stream-memory.ts'

export interface RememberingOptions {
  /**
   * Whether nobody writes to the store but through this log, as with SQLite. Then a stream that was read to its end needs
   * no look until something is appended to it; elsewhere its end is looked at in every read.
   */
  readonly soleWriter: boolean
  readonly bounds?: MemoryBounds
}

/** At 2.6 kilobytes for an event of an invented caseload, 130 megabytes when full. */
const usualBounds: MemoryBounds = { streams: 50_000, events: 50_000 }

/**
 * The same log, which keeps at hand what was read of its streams, so that reading one again costs its newest events only.
 * It answers as the log itself would: events never change, the end of a stream is looked at unless nobody else can have
 * moved it, and after a failure that leaves doubt of the store nothing is kept.
 *
 * Not guaranteed: that an event which was altered in the store behind the log's back is noticed at every read, as it is
 * without this; it is noticed when it is next read from the store. Events are handed out as they are kept, so that
 * whoever changed one would change it for others.
 */
export function rememberStreams(log: EventLog, { soleWriter, bounds = usualBounds }: RememberingOptions): EventLog {
  return new RememberingLog(log, soleWriter, new StreamMemory(bounds))
}

type StreamRequest = Parameters<EventReader['readStream']>[0]

class RememberingLog implements EventLog {
  readonly #log: EventLog
  readonly #soleWriter: boolean
  readonly #memory: StreamMemory
  /** Appends on their way, by stream: what they write may be seen by others before they are acknowledged here. */
  readonly #underWay = new Map<string, number>()

  constructor(log: EventLog, soleWriter: boolean, memory: StreamMemory) {
    this.#log = log
    this.#soleWriter = soleWriter
    this.#memory = memory
  }

  readAll: EventLog['readAll'] = async request => this.#noting(await this.#log.readAll(request))
  subscribeAll: EventLog['subscribeAll'] = request => this.#log.subscribeAll(request)
  head: EventLog['head'] = async () => this.#noting(await this.#log.head())

  async append(request: AppendRequest): Promise<Result<Appended>> {
    const { stream } = request
    this.#underWay.set(stream, (this.#underWay.get(stream) ?? 0) + 1)
    this.#moved(stream)
    try {
      return this.#noting(await this.#log.append(request))
    } finally {
      const others = this.#underWay.get(stream)! - 1
      if (others === 0) this.#underWay.delete(stream)
      else this.#underWay.set(stream, others)
      this.#moved(stream)
    }
  }

  async readStream(request: StreamRequest): Promise<Result<StreamPage>> {
    const checked = checkStreamRead(request)
    if (!checked.ok) return checked
    const kept = this.#memory.use(request.stream)
    if (request.from > BigInt(kept.events.length)) return this.#log.readStream(request)
    return fromMemory(kept, request) ?? (await this.#readOn(kept, request))
  }

  close(): Promise<void> {
    this.#memory.forget()
    return this.#log.close()
  }

  /** What is kept, and what the log has after it. */
  async #readOn(kept: RememberedStream, { stream, from, limit }: StreamRequest): Promise<Result<StreamPage>> {
    const known = kept.events.slice(Number(from))
    const after = BigInt(kept.events.length)
    const { moves } = kept
    // One more than is asked for where that much is kept already: whether anything follows is part of the answer.
    const asked = { stream, from: after, limit: Math.max(1, limit - known.length) }
    const page = this.#noting(await this.#log.readStream(asked))
    if (!page.ok) return page
    this.#memory.add(stream, kept, page.value.events)
    const toTheEnd = page.value.next === undefined && kept.events.length === Number(after) + page.value.events.length
    if (this.#soleWriter && toTheEnd && kept.moves === moves && !this.#underWay.has(stream)) kept.isWhole = true
    const events = [...known, ...page.value.events]
    return events.length > limit ? ok({ events: known, next: after }) : ok({ ...page.value, events })
  }

  #moved(stream: string): void {
    const kept = this.#memory.get(stream)
    if (!kept) return
    kept.isWhole = false
    kept.moves++
  }

  /** A conflict and a refused request say nothing against the store; anything else may mean that it is not what it was. */
  #noting<Value>(result: Result<Value>): Result<Value> {
    if (!result.ok && !harmless.has(result.error.kind)) this.#memory.forget()
    return result
  }
}

const harmless: ReadonlySet<EventLogError['kind']> = new Set(['conflict', 'too-large', 'invalid-request'])

/** A page that needs no look at the store. */
function fromMemory({ events, isWhole }: RememberedStream, { from, limit }: StreamRequest) {
  const first = Number(from)
  if (first + limit < events.length)
    return ok({ events: events.slice(first, first + limit), next: from + BigInt(limit) })
  return isWhole ? ok({ events: events.slice(first) }) : undefined
}
