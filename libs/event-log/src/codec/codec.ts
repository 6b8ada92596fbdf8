import { hash as hashText } from 'node:crypto'
import { failed, ok, type Result } from '../errors.ts'
import type { NewEvent, RecordedEvent } from '../event.ts'
import type { JsonObject } from '../json.ts'
import { maxEventBytes } from '../port.ts'
import type { Position } from '../position.ts'
import { canonicalText, canonicalTextOfJson } from './canonical-text.ts'
import { jsonProblem } from './json-problem.ts'

export interface EventContent {
  readonly data: JsonObject
  readonly metadata: JsonObject
}

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

/** What an adapter read back for one event. */
export interface StoredEvent {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly stream: string
  readonly revision: bigint
  readonly position: Position
  readonly entered: string
  readonly content: EventContent
  readonly hash: string
}

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

/** Hash of an event's identity and content; independent of where in the log the store put it. */
export function contentHash(
  stream: string,
  event: { readonly id: string; readonly type: string; readonly version: number } & EventContent,
): string {
  return hashOf(stream, event, canonicalText(event.data), canonicalText(event.metadata))
}

interface Identity {
  readonly id: string
  readonly type: string
  readonly version: number
}

/** The hash over the RFC 8785 text of the whole, put together from the texts of its two large parts. */
function hashOf(stream: string, { id, type, version }: Identity, data: string, metadata: string): string {
  const text =
    `{"data":${data},"id":${canonicalText(id)},"metadata":${metadata},` +
    `"stream":${canonicalText(stream)},"type":${canonicalText(type)},"version":${canonicalText(version)}}`
  return hashText('sha256', text)
}

/**
 * Whether a stored hash is that of the content. Content that was stored in canonical form nearly always comes back from
 * the parser in that form, so its plain text is tried first: the same hash means the same text, and only where it
 * differs is the canonical form worked out, which takes several times as long.
 */
function hasHash(stream: string, event: Identity & EventContent, hash: string): boolean {
  const plain = hashOf(stream, event, JSON.stringify(event.data), JSON.stringify(event.metadata))
  return plain === hash || contentHash(stream, event) === hash
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
  const problem = contentProblem(content)
  if (problem !== undefined) return failed({ kind: 'invalid-request', detail: `event ${index}: ${problem}` })
  const data = canonicalTextOfJson(event.data)
  const metadata = canonicalTextOfJson(event.metadata)
  const body = `{"data":${data},"metadata":${metadata}}`
  const bytes = Buffer.byteLength(body)
  if (bytes > maxEventBytes) {
    return failed({ kind: 'too-large', what: 'event', actual: bytes, limit: maxEventBytes, index })
  }
  const { id, type, version } = event
  return ok({ id, type, version, body, content, hash: hashOf(stream, event, data, metadata) })
}

function decode(byType: ReadonlyMap<string, EventTypeDefinition>, stored: StoredEvent): Result<RecordedEvent> {
  const { stream, revision, type, content, hash, ...place } = stored
  if (!hasHash(stream, { ...place, type, ...content }, hash)) {
    return failed({ kind: 'corrupt', stream, revision, detail: 'its hash does not match its content' })
  }
  const definition = byType.get(type)
  if (!definition || stored.version < 1 || stored.version > definition.version) {
    return failed({ kind: 'unknown-type', type, version: stored.version, stream, revision })
  }
  const upcast = upcastTo(definition, stored.version, content)
  return ok({ ...place, type, stream, revision, version: definition.version, ...upcast })
}

function upcastTo(definition: EventTypeDefinition, from: number, content: EventContent): EventContent {
  let current = content
  for (let version = from; version < definition.version; version++) {
    current = definition.upcasters![version]!(current)
  }
  return current
}

function contentProblem(content: EventContent): string | undefined {
  const notAnObject = Object.entries(content).find(
    ([, value]) => typeof value !== 'object' || value === null || Array.isArray(value),
  )
  return notAnObject ? `${notAnObject[0]} is not an object` : jsonProblem(content)
}
