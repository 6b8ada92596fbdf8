import type { JsonObject } from '../json.ts'

export interface EventContent {
  readonly data: JsonObject
  readonly metadata: JsonObject
}

/** The content in a stored body: `data`, `metadata` and nothing else. Undefined when it is not what any codec wrote. */
export function contentOfBody(body: string): EventContent | undefined {
  try {
    const value: unknown = JSON.parse(body)
    const content = contentOfJson(value)
    return content && Object.keys(value as object).length === 2 ? content : undefined
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
