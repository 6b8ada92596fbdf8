import type { JsonObject, JsonValue } from '#event-log'
import { isRefusal, parseEdtf } from '../time/edtf.ts'
import { roshLevels } from './effect.ts'

/** What is wrong with one value: where (JSON pointer below the value checked), what, and what would be right. */
export interface FieldProblem {
  readonly pointer: string
  readonly problem: string
  readonly expected: string
}

/** Checks one data field. An empty answer means that the value is good. */
export type FieldRule = (value: JsonValue) => readonly FieldProblem[]

/** Free text. */
export const text: FieldRule = value => (typeof value === 'string' ? [] : wrong(value, 'text'))

/** What a rule takes, or null for "nobody" or "none". */
export function orNull(rule: FieldRule): FieldRule {
  return value => (value === null ? [] : rule(value))
}

/** Free text, or null for "nobody" or "none". */
export const textOrNull: FieldRule = orNull(text)

/** A number, or text for a number as some systems print it. */
export const numberOrText: FieldRule = value =>
  typeof value === 'number' || typeof value === 'string' ? [] : wrong(value, 'a number or text')

/** True or false. */
export const flag: FieldRule = value => (typeof value === 'boolean' ? [] : wrong(value, 'true or false'))

/** An EDTF level 1 date. */
export const edtfDate: FieldRule = value => {
  if (typeof value !== 'string') return wrong(value, 'an EDTF date as text')
  const when = parseEdtf(value)
  return isRefusal(when) ? [{ pointer: '', ...when }] : []
}

/** Some sources write a person or a thing as an object of texts: its words are read, whatever they are called. */
const textOrObject: FieldRule = value => (isObject(value) ? [] : text(value))

/** A list of texts; an item may also be an object of texts, as some sources write people and things. */
export const textList: FieldRule = value => {
  if (!Array.isArray(value)) return wrong(value, 'a list of texts')
  return value.flatMap((item, index) => under(`/${index}`, textOrObject(item as JsonValue)))
}

/** One text or a list of them. */
export const textOrList: FieldRule = value => (Array.isArray(value) ? textList(value) : text(value))

/** One of a closed list of texts. */
export function oneOf(...values: readonly string[]): FieldRule {
  return value =>
    typeof value === 'string' && values.includes(value) ? [] : wrong(value, `one of: ${values.join(', ')}`)
}

/** A ROSH level. */
export const roshLevel: FieldRule = oneOf(...roshLevels)

/** ROSH levels by group: `{ "public": "medium", "known adult": "high" }`; a group may be a named sub-group. */
export const levelsByGroup: FieldRule = value => {
  if (!isObject(value)) return wrong(value, 'levels by group, such as {"public": "medium"}')
  return Object.entries(value).flatMap(([group, level]) => under(`/${escapePointer(group)}`, roshLevel(level)))
}

/** A list of objects, each checked by rules for its fields; fields without a rule are kept unchecked. */
export function listOf(fields: Readonly<Record<string, FieldRule>>): FieldRule {
  return value => {
    if (!Array.isArray(value)) return wrong(value, 'a list')
    return value.flatMap((item, index) => under(`/${index}`, objectWith(fields)(item as JsonValue)))
  }
}

/** Whichever of two shapes; what is wrong is said of the first, unless the value is an object. */
export function listOrByName(list: FieldRule): FieldRule {
  return value => {
    if (!isObject(value)) return list(value)
    return Object.entries(value).flatMap(([name, item]) => under(`/${escapePointer(name)}`, textOrNull(item)))
  }
}

/** An object whose known fields are checked. */
export function objectWith(fields: Readonly<Record<string, FieldRule>>): FieldRule {
  return value => {
    if (!isObject(value)) return wrong(value, 'an object')
    return Object.entries(fields).flatMap(([name, rule]) => {
      const field = value[name]
      return field === undefined ? [] : under(`/${escapePointer(name)}`, rule(field))
    })
  }
}

/** True for a JSON object: neither null nor a list. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Puts problems found in a part under that part's place in the whole. */
export function under(pointer: string, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.map(problem => ({ ...problem, pointer: pointer + problem.pointer }))
}

/** Escapes one JSON pointer segment (RFC 6901). */
export function escapePointer(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** How a value is named in a message: short, and never more than its shape for long text. */
export function describeValue(value: JsonValue): string {
  const printed = JSON.stringify(value)
  return printed.length <= 60 ? printed : `${printed.slice(0, 57)}…`
}

function wrong(value: JsonValue, expected: string): readonly FieldProblem[] {
  return [{ pointer: '', problem: `${describeValue(value)} is not ${expected}`, expected }]
}
