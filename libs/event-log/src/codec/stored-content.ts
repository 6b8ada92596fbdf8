import type { JsonObject } from '../json.ts'

export interface EventContent {
  readonly data: JsonObject
  readonly metadata: JsonObject
}

/** For store adapters: the content in a stored body, or undefined when it is not what any codec wrote. */
export function contentOfBody(body: string): EventContent | undefined {
  try {
    return contentOfJson(JSON.parse(body))
  } catch {
    return undefined
  }
}

/** For store adapters whose client parses JSON itself: the content, or undefined when the shape is not ours. */
export function contentOfJson(value: unknown): EventContent | undefined {
  if (!isObject(value)) return undefined
  const { data, metadata } = value
  return isObject(data) && isObject(metadata) ? { data, metadata } : undefined
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
