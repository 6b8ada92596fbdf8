import canonicalize from 'canonicalize'
import { isPlain, jsonProblem, maxJsonDepth } from './json-problem.ts'

/** The RFC 8785 text of any value. Throws where the value has no JSON form. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('the value has no JSON form')
  return text
}

/**
 * The RFC 8785 text of a value that can be carried as JSON without loss, or undefined for any other (`jsonProblem` says
 * why). Every event that is written goes through this, so it looks at the value once and lets the engine write: what the
 * engine writes is RFC 8785 once every object's keys stand in order. An object with a key that an engine puts elsewhere
 * is left to the library, several times slower. `depth` is that of the value in what is carried.
 */
export function canonicalTextOfJson(value: unknown, depth = 1): string | undefined {
  const ordered = inOrder(value, depth)
  if (ordered !== unfit) return JSON.stringify(ordered)
  return jsonProblem(value, depth) === undefined ? canonicalText(value) : undefined
}

/** In place of a value that is not JSON, or whose keys an engine would not keep in order. */
const unfit = Symbol()

/** A copy of a value in which every object has its keys in order, or `unfit`. */
function inOrder(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.isWellFormed() ? value : unfit
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return value
  if (typeof value !== 'object' || depth > maxJsonDepth) return unfit
  return isArray(value) ? arrayInOrder(value, depth) : objectInOrder(value, depth)
}

function arrayInOrder(values: readonly unknown[], depth: number): unknown {
  const ordered: unknown[] = []
  // By index, so that a hole is met as undefined.
  for (let index = 0; index < values.length; index++) {
    const item = inOrder(values[index], depth + 1)
    if (item === unfit) return unfit
    ordered.push(item)
  }
  return ordered
}

function objectInOrder(object: object, depth: number): unknown {
  if (!isPlain(object)) return unfit
  const ordered: Record<string, unknown> = {}
  for (const key of sorted(Object.keys(object))) {
    if (isPlacedElsewhere(key) || !key.isWellFormed()) return unfit
    const value = inOrder((object as Record<string, unknown>)[key], depth + 1)
    if (value === unfit) return unfit
    ordered[key] = value
  }
  return ordered
}

/** More keys than this are left to the engine's sort, which is slower for a few. */
const few = 16

/** Sorts keys in place, by UTF-16 units as RFC 8785 wants it. */
function sorted(keys: string[]): readonly string[] {
  if (keys.length > few) return keys.sort()
  for (let next = 1; next < keys.length; next++) {
    const key = keys[next]!
    let place = next
    for (; place > 0 && keys[place - 1]! > key; place--) keys[place] = keys[place - 1]!
    keys[place] = key
  }
  return keys
}

/** Keys that look like an index stand before all others, whatever came first, and __proto__ is not set by assigning. */
function isPlacedElsewhere(key: string): boolean {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57) || key === '__proto__'
}

function isArray(value: object): value is readonly unknown[] {
  return Array.isArray(value)
}
