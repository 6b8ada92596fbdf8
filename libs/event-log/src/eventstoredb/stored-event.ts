import { jsonEvent, type EventData, type ResolvedEvent } from '@eventstore/db-client'
import type { EncodedEvent, EventCodec } from '../codec/codec.ts'
import { contentOfBody, contentOfJson } from '../codec/stored-content.ts'
import { failed, type Result } from '../errors.ts'
import type { RecordedEvent } from '../event.ts'
import { passes } from '../filter.ts'
import type { JsonObject } from '../json.ts'
import type { EventFilter } from '../port.ts'
import { positionOf, type Position } from '../position.ts'

/** An event as the client hands it over. Its metadata is whatever JSON, or bytes, somebody wrote. */
export type ServerEvent = NonNullable<ResolvedEvent['event']>

/** What a server before 22.10 says instead of a position when one stream is read. */
const noPosition = 2n ** 64n - 1n

/**
 * What is written for one event: its data as the server's data, and as the server's metadata an envelope of version,
 * hash and our metadata. No key begins with $, which the server keeps for itself. The content is taken from the
 * canonical text, so that what is stored is what was hashed, whatever happens to the caller's object meanwhile.
 */
export function eventDataOf({ id, type, version, hash, body }: EncodedEvent): EventData {
  const { data, metadata } = contentOfBody(body)!
  return jsonEvent({ id, type, data, metadata: { version, contentHash: hash, metadata } })
}

/** True for what the server writes for itself: statistics, stream metadata, tombstones, links. */
export function isSystemEvent(event: { readonly streamId: string; readonly type: string }): boolean {
  return event.streamId.startsWith('$') || event.type.startsWith('$')
}

/** Whether a reader with this filter is shown the event. */
export function isWanted(filter: EventFilter | undefined, event: ServerEvent): boolean {
  return !isSystemEvent(event) && passes(filter, { stream: event.streamId, type: event.type })
}

/** Where an event stands in the whole log; undefined where the server does not say. */
export function positionOfEvent({ position }: ServerEvent): Position | undefined {
  return position && position.commit !== noPosition ? positionOf(position.commit, position.prepare) : undefined
}

/** The event as the port shows it: hash verified, upcast. `corrupt` for whatever was not written by this adapter. */
export function recordedEventOf(codec: EventCodec, event: ServerEvent): Result<RecordedEvent> {
  const { streamId: stream, revision, id, type } = event
  const position = positionOfEvent(event)
  if (position === undefined) {
    const detail = 'the server names no positions when a stream is read; this needs version 22.10 or later'
    return failed({ kind: 'unavailable', detail })
  }
  const envelope = envelopeOf(event.metadata)
  const content = envelope && contentOfJson({ data: event.data, metadata: envelope.metadata })
  if (!content) return failed({ kind: 'corrupt', stream, revision, detail: 'it was not written by an event log' })
  const { version, contentHash: hash } = envelope
  const entered = event.created.toISOString()
  return codec.decode({ id, type, version, stream, revision, position, entered, content, hash })
}

interface Envelope {
  readonly version: number
  readonly contentHash: string
  readonly metadata: unknown
}

function envelopeOf(value: unknown): Envelope | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { version, contentHash, metadata } = value as JsonObject
  return typeof version === 'number' && typeof contentHash === 'string' ? { version, contentHash, metadata } : undefined
}
