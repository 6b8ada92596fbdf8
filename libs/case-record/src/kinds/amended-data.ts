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
    data = withField(data, change.field, change.newValue ?? change.new)
    versions.push({ amendment, data })
  }
  return versions
}

/** The value of a dotted field, in text, or undefined where the entry has none. */
export function fieldText(entry: Pick<CaseEntry, 'data' | 'detail'>, field: string): string | undefined {
  if (field === 'detail') return entry.detail
  let value: JsonValue | undefined = entry.data
  for (const segment of pathOf(field)) value = partOf(value, segment)
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function partOf(value: JsonValue | undefined, segment: string): JsonValue | undefined {
  if (Array.isArray(value)) return (value as readonly JsonValue[])[Number(segment)]
  return isObject(value) ? value[segment] : undefined
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
  return { ...data, [field]: withinValue(data[field], rest, value) }
}

/** A segment that is a number names an item of a list: "agencyViews.0.view". */
function withinValue(inner: JsonValue | undefined, path: readonly string[], value: JsonValue): JsonValue {
  const [field, ...rest] = path
  if (field === undefined) return value
  if (!Array.isArray(inner) || !(field in inner)) return withPath(isObject(inner) ? inner : {}, path, value)
  return (inner as readonly JsonValue[]).map((item, index) =>
    String(index) === field ? withinValue(item, rest, value) : item,
  )
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
