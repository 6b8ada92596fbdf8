import type { CaseEntry } from '../entry/entry.ts'
import { kindOf } from './registry.ts'
import type { JsonObject, JsonValue } from '#event-log'

/** An entry's data as it read after one of its amendments. */
export interface AmendedData {
  readonly amendment: CaseEntry
  readonly data: JsonObject
}

/** The entry's data after each amendment of a data field, oldest first. Amendments of its text change no data. */
export function amendedData(entry: CaseEntry, amendments: readonly CaseEntry[]): readonly AmendedData[] {
  const versions: AmendedData[] = []
  let data = entry.data
  for (const amendment of amendments) {
    const change = kindOf(amendment).amendment?.(amendment)
    if (change?.field === undefined || change.new === undefined || change.field === 'detail') continue
    data = withField(data, change.field, change.new)
    versions.push({ amendment, data })
  }
  return versions
}

/** The value of a dotted field, in text, or undefined where the entry has none. */
export function fieldText(entry: Pick<CaseEntry, 'data' | 'detail'>, field: string): string | undefined {
  if (field === 'detail') return entry.detail
  let value: JsonValue | undefined = entry.data
  for (const segment of pathOf(field)) value = isObject(value) ? value[segment] : undefined
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function pathOf(field: string): readonly string[] {
  return field.replace(/^data\./, '').split('.')
}

/** An entry's data with a dotted field changed. */
export function withField(data: JsonObject, field: string, value: JsonValue): JsonObject {
  return withPath(data, pathOf(field), value)
}

function withPath(data: JsonObject, path: readonly string[], value: JsonValue): JsonObject {
  const [field, ...rest] = path
  if (field === undefined) return data
  const inner = data[field]
  return { ...data, [field]: rest.length === 0 ? value : withPath(isObject(inner) ? inner : {}, rest, value) }
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
