import type { JsonObject, JsonValue } from '#event-log'
import type { CaseEntry } from '../entry/entry.ts'
import { amendedData, fieldText, withField } from '../kinds/amended-data.ts'
import { isObject } from '../kinds/fields.ts'
import { byLikeness } from '../kinds/likeness.ts'
import { isListedKind, kindOf } from '../kinds/registry.ts'
import type { ActProblem } from './command.ts'
import type { OnRecord } from './on-record.ts'

/** A change of one field of an entry, as it was sent. */
export interface FieldChange {
  readonly field: JsonValue | undefined
  readonly old: JsonValue | undefined
  readonly new: JsonValue | undefined
}

/**
 * What is wrong with changing a field of an entry: it has none of that name, or the value is none that the field takes.
 * Of an entry of an unlisted kind no names are known, so that any stands.
 */
export function amendedFieldProblems(target: CaseEntry, change: FieldChange, record: OnRecord): readonly ActProblem[] {
  const { field } = change
  if (typeof field !== 'string') return []
  const data = amendedData(target, record.amendmentsOf(target)).at(-1)?.data ?? target.data
  const unknown = unknownName(target, field, data) ?? unknownPart(field, change.old, data)
  return unknown ? [unknown] : valueProblems(target, field, change.new, data)
}

/** Whether a field that an amendment names is the own view beside an act, by whatever spelling. */
export function isOwnView(field: JsonValue | undefined): boolean {
  return typeof field === 'string' && /(^|\.)own ?view$/i.test(field.trim())
}

/** Fields that the kind lists, and those that its source gave this entry besides. */
function unknownName(target: CaseEntry, field: string, data: JsonObject): ActProblem | undefined {
  if (field === 'detail' || !isListedKind(target.kind)) return undefined
  if (isOwnView(field) && target.attested?.ownView !== undefined) return undefined
  const { fields, title } = kindOf(target)
  const name = nameIn(field)
  if (Object.hasOwn(fields, name) || Object.hasOwn(data, name)) return undefined
  const known = byLikeness(name, ['detail', ...new Set([...Object.keys(fields), ...Object.keys(data)])])
  const problem = `"${field}" is not a field of ${title}`
  return { field: 'fields.field', problem, expected: `one of: ${known.join(', ')}` }
}

/** A part that is said to have read something, where the entry has no such part: a misspelt one. */
function unknownPart(field: string, old: JsonValue | undefined, data: JsonObject): ActProblem | undefined {
  const name = nameIn(field)
  const parts = data[name]
  const saidBefore = typeof old === 'string' && old.trim() !== ''
  if (field === 'detail' || !isObject(parts) || !saidBefore) return undefined
  if (fieldText({ detail: '', data }, field) !== undefined) return undefined
  const part = field.replace(/^data\./, '').slice(name.length + 1)
  const known = byLikeness(part, Object.keys(parts)).map(one => `${name}.${one}`)
  return { field: 'fields.field', problem: `nothing stands at "${field}"`, expected: `one of: ${known.join(', ')}` }
}

/** A data field that the kind lists keeps to its shape; of any other nothing is known. */
function valueProblems(
  target: CaseEntry,
  field: string,
  value: JsonValue | undefined,
  data: JsonObject,
): readonly ActProblem[] {
  if (value === undefined || value === null) return []
  const name = nameIn(field)
  const { fields } = kindOf(target)
  const rule = Object.hasOwn(fields, name) ? fields[name]! : undefined
  const amended = withField(data, field, value)[name]
  if (!rule || amended === undefined) return []
  return rule(amended).map(({ problem, expected }) => ({ field: 'fields.new', problem, expected }))
}

function nameIn(field: string): string {
  return field.replace(/^data\./, '').split('.')[0]!
}
