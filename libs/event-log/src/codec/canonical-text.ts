import canonicalize from 'canonicalize'
import type { JsonObject, JsonValue } from '../json.ts'

/** The RFC 8785 text of any value. Throws where the value has no JSON form. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('the value has no JSON form')
  return text
}

/**
 * The same for a value that is known to be JSON, several times as fast: RFC 8785 is what the engine itself writes once
 * every object's keys stand in order. An object with a key that an engine puts elsewhere is left to the library.
 */
export function canonicalTextOfJson(value: JsonValue): string {
  const ordered = inOrder(value)
  return ordered === undefined ? canonicalText(value) : JSON.stringify(ordered)
}

/** A value whose objects have their keys in order, or undefined where the engine would not keep them so. */
function inOrder(value: JsonValue): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return value
  return isArray(value) ? arrayInOrder(value) : objectInOrder(value)
}

function arrayInOrder(values: readonly JsonValue[]): JsonValue | undefined {
  const ordered: JsonValue[] = []
  for (const value of values) {
    const item = inOrder(value)
    if (item === undefined) return undefined
    ordered.push(item)
  }
  return ordered
}

function objectInOrder(object: JsonObject): JsonValue | undefined {
  const ordered: Record<string, JsonValue> = {}
  for (const key of Object.keys(object).sort()) {
    if (isPlacedElsewhere(key)) return undefined
    const value = inOrder(object[key]!)
    if (value === undefined) return undefined
    ordered[key] = value
  }
  return ordered
}

/** Keys that look like an index stand before all others, whatever came first, and __proto__ is not set by assigning. */
function isPlacedElsewhere(key: string): boolean {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57) || key === '__proto__'
}

function isArray(value: object): value is readonly JsonValue[] {
  return Array.isArray(value)
}
