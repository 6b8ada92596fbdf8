import { failed, ok, type Result } from '../errors.ts'
import type { NewEvent, RecordedEvent } from '../event.ts'
import { maxEventBytes } from '../port.ts'
import { canonicalTextOfJson } from './canonical-text.ts'
import { bodyHasHash, contentHasHash, hashOfTexts } from './content-hash.ts'
import { decodedEvent, type PlaceOfEvent } from './decoded-event.ts'
import { jsonProblem } from './json-problem.ts'
import { contentOfBody, type EventContent } from './stored-content.ts'

/**
 * One event type at its newest version. `upcasters[n]` turns content of version n into version n + 1 and may only use
 * what the old content holds: history is never invented.
 */
export interface EventTypeDefinition {
  readonly type: string
  readonly version: number
  readonly upcasters?: Readonly<Record<number, (old: EventContent) => EventContent>>
}

/** What an adapter writes for one event. */
export interface EncodedEvent {
  readonly id: string
  readonly type: string
  readonly version: number
  /** RFC 8785 text of `{data, metadata}`. */
  readonly body: string
  readonly content: EventContent
  /** SHA-256, hex, of the RFC 8785 text of `{data, id, metadata, stream, type, version}`. */
  readonly hash: string
}

/** What an adapter read back for one event: the text as it was given to be kept, or its content where a client parses it. */
export type StoredEvent = PlaceOfEvent & { readonly hash: string } & (
    { readonly body: string } | { readonly content: EventContent }
  )

/** Turns events into what a store keeps and back. The only place where hashes are checked and old versions upcast. */
export interface EventCodec {
  encode(stream: string, event: NewEvent, index: number): Result<EncodedEvent>
  decode(stored: StoredEvent): Result<RecordedEvent>
  readonly types: readonly string[]
}

/**
 * A codec for a closed set of event types. Throws when a type is defined twice, lacks an upcaster or has a name that
 * EventStoreDB keeps for itself. An upcaster that throws is a defect of this software: the error passes through.
 */
export function createCodec(definitions: readonly EventTypeDefinition[]): EventCodec {
  const byType = new Map<string, EventTypeDefinition>()
  for (const definition of definitions) {
    if (/^(\$|$)/.test(definition.type)) throw new TypeError(`an event type cannot be named '${definition.type}'`)
    if (byType.has(definition.type)) throw new TypeError(`event type ${definition.type} is defined twice`)
    for (let version = 1; version < definition.version; version++) {
      if (!definition.upcasters?.[version])
        throw new TypeError(`${definition.type} lacks an upcaster from version ${version}`)
    }
    byType.set(definition.type, definition)
  }

  return {
    types: [...byType.keys()],
    encode: (stream, event, index) => encode(byType, stream, event, index),
    decode: stored => decode(byType, stored),
  }
}

function encode(
  byType: ReadonlyMap<string, EventTypeDefinition>,
  stream: string,
  event: NewEvent,
  index: number,
): Result<EncodedEvent> {
  const definition = byType.get(event.type)
  if (definition?.version !== event.version) {
    const detail = definition
      ? `${event.type} is written at version ${definition.version}`
      : `unknown event type ${event.type}`
    return failed({ kind: 'invalid-request', detail })
  }
  const content = { data: event.data, metadata: event.metadata }
  const data = textOfPart(event.data)
  const metadata = textOfPart(event.metadata)
  if (data === undefined || metadata === undefined) {
    return failed({ kind: 'invalid-request', detail: `event ${index}: ${contentProblem(content)}` })
  }
  const body = `{"data":${data},"metadata":${metadata}}`
  const bytes = Buffer.byteLength(body)
  if (bytes > maxEventBytes) {
    return failed({ kind: 'too-large', what: 'event', actual: bytes, limit: maxEventBytes, index })
  }
  const { id, type, version } = event
  return ok({ id, type, version, body, content, hash: hashOfTexts(stream, event, data, metadata) })
}

function decode(byType: ReadonlyMap<string, EventTypeDefinition>, stored: StoredEvent): Result<RecordedEvent> {
  const { stream, revision, type, version, hash } = stored
  const body = 'body' in stored ? stored.body : undefined
  const content = 'body' in stored ? contentOfBody(stored.body) : stored.content
  if (!content) return failed({ kind: 'corrupt', stream, revision, detail: 'its body is not readable' })
  const event = { id: stored.id, type, version, data: content.data, metadata: content.metadata }
  const whole = body === undefined ? contentHasHash(stream, event, hash) : bodyHasHash(stream, event, body, hash)
  if (!whole) return failed({ kind: 'corrupt', stream, revision, detail: 'its hash does not match its content' })
  const definition = byType.get(type)
  if (!definition || version < 1 || version > definition.version) {
    return failed({ kind: 'unknown-type', type, version, stream, revision })
  }
  if (version === definition.version) return ok(decodedEvent(stored, content, body))
  return ok(decodedEvent({ ...stored, version: definition.version }, upcastTo(definition, version, content)))
}

function upcastTo(definition: EventTypeDefinition, from: number, content: EventContent): EventContent {
  let current = content
  for (let version = from; version < definition.version; version++) {
    current = definition.upcasters![version]!(current)
  }
  return current
}

/** The text of an event's data or metadata, or undefined where `contentProblem` has something to say of it. */
function textOfPart(part: unknown): string | undefined {
  return isObject(part) ? canonicalTextOfJson(part, 2) : undefined
}

function contentProblem(content: EventContent): string | undefined {
  const notAnObject = Object.entries(content).find(([, value]) => !isObject(value))
  return notAnObject ? `${notAnObject[0]} is not an object` : jsonProblem(content)
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
