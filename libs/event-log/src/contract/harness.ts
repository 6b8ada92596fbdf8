import type { EventCodec } from '../codec/codec.ts'
import type { EventLog, EventReader } from '../port.ts'

/** A log opened for one test. Logs may share one store: the suite uses names of its own in every test. */
export interface OpenedEventLog {
  readonly log: EventLog
  /**
   * Closes the log if it still runs, however it may have ended, and opens the same store again, with another codec where
   * one is given. The log given before is not used again. A store that does not survive shares its state here.
   */
  reopen(codec?: EventCodec): Promise<EventLog>
  /** Closes whatever is open and removes what the test left behind. */
  close(): Promise<void>

  /** The next append is committed, but its caller is told `unknown-outcome`. */
  loseNextAcknowledgement?(): void | Promise<void>
  /** Destroys a stream in the store itself, outside the port, for good. */
  destroyStream?(stream: string): Promise<void>
  /** Changes the stored content of one event behind the log's back, leaving its hash as it was. */
  alterStoredEvent?(stream: string, revision: bigint): Promise<void>
  /** A second reader of the same store with its own connection. `close` of the opened log need not close it. */
  openSecondReader?(): Promise<EventReader>
  /** Ends every running subscription as a lost connection would. */
  dropSubscriptions?(): void | Promise<void>
}

export type Capability =
  | 'loseNextAcknowledgement'
  | 'destroyStream'
  | 'alterStoredEvent'
  | 'openSecondReader'
  | 'dropSubscriptions'
  | 'startsEmpty'

/** How the suite reaches one kind of store. */
export interface EventLogHarness {
  open(codec: EventCodec): Promise<OpenedEventLog>
  /** Each hook that this store does not offer, and why. It is printed as the name of a skipped test. */
  readonly lacks: { readonly [Name in Capability]?: string }
}
