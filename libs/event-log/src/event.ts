import type { JsonObject } from './json.ts'
import type { Position } from './position.ts'

/** An event as the write side proposes it. `id` is a UUID; see `eventIdOf` for the deterministic one. */
export interface NewEvent {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly data: JsonObject
  readonly metadata: JsonObject
}

/** An event as the log holds it, upcast to the newest version of its type. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string
  /** 0-based place in its stream. */
  readonly revision: bigint
  readonly position: Position
  /** When this log accepted it: ISO 8601 UTC, set by the store's clock. Never used for ordering. */
  readonly entered: string
}
