import type { JsonValue } from '#event-log'
import type { CaseEntry } from '../entry/entry.ts'
import { parseEdtf, isRefusal } from '../time/edtf.ts'
import type { KnownWhen } from '../time/when.ts'
import { isObject } from './fields.ts'

/** Typed access to an entry's data. A field that is absent or of another shape reads as absent; nothing is guessed. */
export interface EntryData {
  readonly value: (field: string) => JsonValue | undefined
  readonly text: (field: string) => string | undefined
  /** Numbers as text too, for codes that some systems print as numbers. */
  readonly label: (field: string) => string | undefined
  readonly number: (field: string) => number | undefined
  readonly flag: (field: string) => boolean | undefined
  readonly when: (field: string) => KnownWhen | undefined
  /** One text, or a list of texts; absent reads as undefined, so that "none given" and "not said" stay apart. */
  readonly texts: (field: string) => readonly string[] | undefined
  readonly textMap: (field: string) => Readonly<Record<string, string>>
  readonly objects: (field: string) => readonly Readonly<Record<string, JsonValue>>[]
}

/**
 * Reads the fields of an entry by what they should hold. A field that is missing or holds something else is undefined,
 * or empty for a list; nothing is thrown, because a source may write what it likes.
 */
export function readData(entry: Pick<CaseEntry, 'data'>): EntryData {
  const value = (field: string) => entry.data[field]
  const text = (field: string) => asText(value(field))
  return {
    value,
    text,
    label: field => asLabel(value(field)),
    number: field => (typeof value(field) === 'number' ? (value(field) as number) : undefined),
    flag: field => (typeof value(field) === 'boolean' ? (value(field) as boolean) : undefined),
    when: field => whenOf(text(field)),
    texts: field => textsOf(value(field)),
    textMap: field => textMapOf(value(field)),
    objects: field => objectsOf(value(field)),
  }
}

function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function asLabel(value: JsonValue | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : asText(value)
}

function whenOf(text: string | undefined): KnownWhen | undefined {
  if (text === undefined) return undefined
  const when = parseEdtf(text)
  return isRefusal(when) ? undefined : when
}

function textsOf(value: JsonValue | undefined): readonly string[] | undefined {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? (value as readonly JsonValue[]).flatMap(textOfItem) : undefined
}

/** The words of an object: {"agency": "Police", "role": "chair"} reads "Police, chair". The log orders an object by name. */
function textOfItem(item: JsonValue): readonly string[] {
  if (typeof item === 'string') return [item]
  const words = isObject(item) ? Object.values(item).filter(part => typeof part === 'string') : []
  return words.length === 0 ? [] : [words.join(', ')]
}

function textMapOf(value: JsonValue | undefined): Readonly<Record<string, string>> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
}

function objectsOf(value: JsonValue | undefined): readonly Readonly<Record<string, JsonValue>>[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter(isObject) : []
}
