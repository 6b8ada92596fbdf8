import type { RecordedEvent } from '../event.ts'
import type { JsonObject } from '../json.ts'
import type { Position } from '../position.ts'
import { canonicalTextOfJson } from './canonical-text.ts'
import type { EventContent } from './stored-content.ts'

/**
 * An event with the stored text of its content, out of sight: a copy that somebody makes with other content must not
 * carry it along.
 */
class DecodedEvent implements RecordedEvent {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly stream: string
  readonly revision: bigint
  readonly position: Position
  readonly entered: string
  readonly data: JsonObject
  readonly metadata: JsonObject
  readonly #body: string | undefined

  constructor(place: PlaceOfEvent, { data, metadata }: EventContent, body: string | undefined) {
    this.id = place.id
    this.type = place.type
    this.version = place.version
    this.stream = place.stream
    this.revision = place.revision
    this.position = place.position
    this.entered = place.entered
    this.data = data
    this.metadata = metadata
    this.#body = body
  }

  static bodyOf(event: RecordedEvent): string | undefined {
    return #body in event ? event.#body : undefined
  }
}

/** All of an event but its content. */
export type PlaceOfEvent = Omit<RecordedEvent, 'data' | 'metadata'>

/** For the codec: an event with its content, and with the text of that as it is stored where it was read from one. */
export function decodedEvent(place: PlaceOfEvent, content: EventContent, body?: string): RecordedEvent {
  return new DecodedEvent(place, content, body)
}

/**
 * The RFC 8785 text of an event's `{data, metadata}`, the same whichever store it came from. Costs nothing for an event
 * as a store that keeps this text read it; for any other it is worked out.
 */
export function bodyOf(event: RecordedEvent): string {
  const { data, metadata } = event
  const stored = DecodedEvent.bodyOf(event)
  return stored ?? `{"data":${canonicalTextOfJson(data)},"metadata":${canonicalTextOfJson(metadata)}}`
}
