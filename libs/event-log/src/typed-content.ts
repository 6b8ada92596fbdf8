import type { RecordedEvent } from './event.ts'
import type { JsonObject } from './json.ts'

/**
 * What an event says, as the type that its family gives the data of this event type and version. Nothing is checked: the
 * codec lets only known types and versions through, and what was once written never changes, so that the caller, who has
 * looked at the event's type, knows its shape.
 */
export function dataIn<Data extends object>({ data }: Pick<RecordedEvent, 'data'>): Data {
  return data as unknown as Data
}

/** What is said of an event beside its data, as the type that its family gives it. Nothing is checked, as above. */
export function metadataIn<Metadata extends object>({ metadata }: Pick<RecordedEvent, 'metadata'>): Metadata {
  return metadata as unknown as Metadata
}

/** Typed content as the log takes it. The log refuses at append what JSON cannot carry, a field left undefined included. */
export function toContent(content: object): JsonObject {
  return content as unknown as JsonObject
}
