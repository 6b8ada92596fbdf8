import type { NewEvent, RecordedEvent } from './event.ts'
import type { Result } from './errors.ts'
import type { Position, ReadFrom } from './position.ts'

/** At most this many events in one append, on every store. */
export const maxEventsPerAppend = 100
/** At most this many bytes of canonical JSON (data and metadata together) in one event, on every store. */
export const maxEventBytes = 64 * 1024
/** At most this many events in one page of a read. */
export const maxPageSize = 1000

/** What the caller knows of the stream: its last revision, or that it was never written. There is no "any". */
export type ExpectedRevision = bigint | 'no-stream'

export interface AppendRequest {
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: readonly NewEvent[]
}

export interface Appended {
  /** Revision of the last event of this append. */
  readonly revision: bigint
  /** Position of the last event, absent where the store answers a repeated append without naming one. */
  readonly position?: Position
}

export interface StreamPage {
  readonly events: readonly RecordedEvent[]
  /** Revision to pass as `from` for the next page, absent at the end of the stream. */
  readonly next?: bigint
}

/** Both lists given, an event must pass both. A list that is empty or holds an empty name is an invalid request. */
export interface EventFilter {
  /** Keep streams whose name begins with one of these. Absent: every stream. */
  readonly streamPrefixes?: readonly string[]
  /** Keep these event types. Absent: every type. */
  readonly types?: readonly string[]
}

export interface LogPage {
  readonly events: readonly RecordedEvent[]
  /**
   * Everything up to and including this position has been seen; pass it as `after`. Equals the request's `after` when
   * nothing followed.
   */
  readonly reached: ReadFrom
  /** True when the page ended because the log did. */
  readonly end: boolean
}

/** What a subscription says: an event, how far it has looked without finding one, or that it has reached the log's end. */
export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  | { readonly kind: 'checkpoint'; readonly position: Position }
  | { readonly kind: 'caught-up' }

export interface SubscribeRequest {
  readonly after: ReadFrom
  readonly filter?: EventFilter
  /** Ends the subscription without an error. */
  readonly signal: AbortSignal
}

export interface EventReader {
  /**
   * Events of one stream from a revision on, oldest first, at most `limit` (1 to maxPageSize). A stream that was never
   * written is an empty page. Verifies each event's hash and upcasts it; answers `corrupt` or `unknown-type` otherwise.
   */
  readStream(request: {
    readonly stream: string
    readonly from: bigint
    readonly limit: number
  }): Promise<Result<StreamPage>>

  /**
   * Events of every stream after a position, in log order. Store-internal events are never shown. A page may hold fewer
   * events than `limit`, or none, before the end: a store looks only so far for what a filter keeps. Read on from
   * `reached` until `end`.
   */
  readAll(request: {
    readonly after: ReadFrom
    readonly limit: number
    readonly filter?: EventFilter
  }): Promise<Result<LogPage>>

  /**
   * Every matching event after a position, then live ones as they are committed, each exactly once and in order within
   * one subscription; across resubscription delivery is at least once, so the consumer stores its checkpoint together
   * with what it derived. Ends by throwing EventLogFailure; it does not resubscribe by itself (see `superviseSubscription`).
   */
  subscribeAll(request: SubscribeRequest): AsyncIterable<SubscriptionMessage>

  /** Position of the newest event, or 'start' for an empty log. */
  head(): Promise<Result<ReadFrom>>

  close(): Promise<void>
}

export interface EventLog extends EventReader {
  /**
   * Appends all events or none. Acknowledged only once durable on the store.
   *
   * An append whose events already stand, with the same ids, from the expected revision on is answered as the first
   * time and changes nothing, so the same request may be retried after `unknown-outcome`. When the stream is exactly at
   * the expected revision the ids are not compared, as EventStoreDB does not either: derive ids from a command id and
   * look for that command in the stream before deciding again.
   */
  append(request: AppendRequest): Promise<Result<Appended>>
}
