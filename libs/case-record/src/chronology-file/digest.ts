import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { JsonObject, JsonValue } from '#event-log'

/** SHA-256, in hexadecimal, of a value's RFC 8785 text: the same content gives the same digest, however it is laid out. */
export function digestOf(value: JsonValue): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex')
}

/**
 * Digest of a whole file: that of its content with each entry replaced by the entry's own digest, because a file may be
 * far larger than the memory to hold it.
 */
export function fileDigestOf(heading: JsonValue, entryDigests: readonly string[]): string {
  return digestOf({ ...(heading as JsonObject), entries: entryDigests })
}

/** Bytes of a value's RFC 8785 text. */
export function canonicalBytes(value: JsonValue): number {
  return Buffer.byteLength(canonicalText(value))
}

function canonicalText(value: JsonValue): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('the value has no JSON form')
  return text
}
