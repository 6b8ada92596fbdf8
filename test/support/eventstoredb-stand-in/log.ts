import type { Expected, LogRecord, ProposedRecord } from './records.ts'
import { StreamState, type LastRevision } from './stream-state.ts'

export type AppendOutcome =
  | { readonly kind: 'written'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'idempotent'; readonly revision: bigint }
  | { readonly kind: 'wrong-expected-version'; readonly current: LastRevision }
  | { readonly kind: 'stream-deleted' }

export type DeleteOutcome = Extract<AppendOutcome, { kind: 'written' | 'wrong-expected-version' | 'stream-deleted' }>

export type StreamRead =
  | { readonly kind: 'records'; readonly records: readonly LogRecord[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'stream-deleted' }

const tombstoneRevision = 2n ** 63n - 1n
const noBytes = new Uint8Array()

/**
 * An in-memory log with the semantics of EventStoreDB: expected revisions against never written, live, soft-deleted and
 * tombstoned streams; positions that grow but leave gaps; system events among the user's; no uniqueness of event ids.
 */
export class StandInLog {
  readonly #streams = new Map<string, StreamState>()
  readonly #records: LogRecord[] = []
  readonly #listeners = new Set<() => void>()
  readonly #clock: () => number
  #nextPosition = 0n

  constructor(clock: () => number) {
    this.#clock = clock
    this.#writeSystemEvent('$scavenges', '$scavengeIndexInitialized')
    this.#writeSystemEvent('$stats-127.0.0.1:2113', '$statsCollected')
  }

  get records(): readonly LogRecord[] {
    return this.#records
  }

  /** Calls back after every commit until the answered function is called. */
  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  append(stream: string, expected: Expected, proposed: readonly ProposedRecord[]): AppendOutcome {
    const state = this.#stream(stream)
    const decision = state.decide(
      expected,
      proposed.map(record => record.id),
    )
    if (decision.kind !== 'write') return decision
    for (const record of proposed) this.#write(stream, state, record)
    if (this.#records.length % 5 === 0) this.#writeSystemEvent('$stats-127.0.0.1:2113', '$statsCollected')
    this.#committed()
    const last = state.records.at(-1)!
    return { kind: 'written', revision: last.revision, position: last.position }
  }

  /** A soft delete: reads find nothing, a new append goes on after the last revision, $all still shows the events. */
  softDelete(stream: string, expected: Expected): DeleteOutcome {
    const state = this.#stream(stream)
    const decision = state.decide(expected, [])
    if (decision.kind === 'wrong-expected-version' || decision.kind === 'stream-deleted') return decision
    state.softDelete()
    const metadata = this.#stream(`$$${stream}`)
    this.#write(`$$${stream}`, metadata, systemRecord('$metadata', { $tb: String(tombstoneRevision) }))
    this.#committed()
    const written = metadata.records.at(-1)!
    return { kind: 'written', revision: written.revision, position: written.position }
  }

  /** A hard delete: the stream can never be read or written again. */
  tombstone(stream: string, expected: Expected): DeleteOutcome {
    const state = this.#stream(stream)
    const decision = state.decide(expected, [])
    if (decision.kind === 'wrong-expected-version' || decision.kind === 'stream-deleted') return decision
    state.tombstone()
    const record = this.#record(stream, tombstoneRevision, systemRecord('$streamDeleted', {}))
    this.#records.push(record)
    this.#committed()
    return { kind: 'written', revision: record.revision, position: record.position }
  }

  readStream(stream: string, backwards: boolean, from: bigint | 'start' | 'end', count: number): StreamRead {
    const state = this.#streams.get(stream)
    if (state?.tombstoned) return { kind: 'stream-deleted' }
    const visible = state?.visible() ?? []
    if (visible.length === 0) return { kind: 'not-found' }
    const wanted = visible.filter(({ revision }) =>
      from === 'start' || from === 'end' ? true : backwards ? revision <= from : revision >= from,
    )
    if (backwards && from === 'start') return { kind: 'records', records: visible.slice(0, 1) }
    if (!backwards && from === 'end') return { kind: 'records', records: [] }
    return { kind: 'records', records: (backwards ? wanted.reverse() : wanted).slice(0, count) }
  }

  /** Changes the stored data of one event, as whoever could write the server's files would. */
  overwriteData(stream: string, revision: bigint, change: (data: string) => string): void {
    const record = this.#streams.get(stream)?.records[Number(revision)]
    if (!record) throw new RangeError(`no event ${revision} in ${stream}`)
    Object.assign(record, { data: Buffer.from(change(Buffer.from(record.data).toString('utf8'))) })
  }

  /** Forgets what a restart forgets: only the cache of recent ids that the weak idempotency check uses. */
  restarted(): void {
    for (const state of this.#streams.values()) state.forgetRecentIds()
  }

  #stream(name: string): StreamState {
    const known = this.#streams.get(name)
    if (known) return known
    const fresh = new StreamState()
    this.#streams.set(name, fresh)
    return fresh
  }

  #write(stream: string, state: StreamState, proposed: ProposedRecord): void {
    const record = this.#record(stream, state.nextRevision, proposed)
    this.#records.push(record)
    state.add(record)
  }

  #record(stream: string, revision: bigint, proposed: ProposedRecord): LogRecord {
    const size = BigInt(128 + stream.length + proposed.data.length + proposed.customMetadata.length)
    const position = this.#nextPosition
    const end = position + size
    const irregularGap = (size * 31n) % 97n
    this.#nextPosition = end + irregularGap
    return { ...proposed, stream, revision, position, end, created: BigInt(this.#clock()) * 10_000n }
  }

  #writeSystemEvent(stream: string, type: string): void {
    this.#write(stream, this.#stream(stream), systemRecord(type, { 'proc-cpu': 1 }))
  }

  #committed(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

let systemEvents = 0

function systemRecord(type: string, data: object): ProposedRecord {
  const id = `00000000-0000-4000-8000-${(systemEvents++).toString(16).padStart(12, '0')}`
  const json = Buffer.from(JSON.stringify(data))
  return { id, type, contentType: 'application/json', data: json, customMetadata: noBytes }
}
