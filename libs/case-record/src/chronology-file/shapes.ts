import type { JsonObject, JsonValue } from '#event-log'
import { describeValue, escapePointer, isObject, under, type FieldProblem, type FieldRule } from '../kinds/fields.ts'

/** One known field of an object in the file. Optional ones may be null as well: the source does not say. */
interface FieldShape {
  readonly rule: FieldRule
  /** Present: the field must stand there, and this is what is expected of it. */
  readonly required?: string
}

export type Shape = Readonly<Record<string, FieldShape>>

/** Checks the known fields of an object; a required one that is missing is a problem at the place where it should be. */
export function checkShape(value: JsonObject, shape: Shape): readonly FieldProblem[] {
  return Object.entries(shape).flatMap(([name, { rule, required }]) =>
    under(`/${escapePointer(name)}`, checkField(Object.hasOwn(value, name) ? value[name] : undefined, rule, required)),
  )
}

function checkField(value: JsonValue | undefined, rule: FieldRule, required?: string): readonly FieldProblem[] {
  if (value === undefined) {
    return required === undefined ? [] : [{ pointer: '', problem: 'is missing', expected: required }]
  }
  return value === null && required === undefined ? [] : rule(value)
}

/** A rule for an object of a shape. */
export function shaped(shape: Shape, expected: string): FieldRule {
  return value => (isObject(value) ? checkShape(value, shape) : [wrong(value, expected)])
}

/** A rule for a list whose items obey another rule. */
export function listOfItems(rule: FieldRule, expected: string): FieldRule {
  return value =>
    Array.isArray(value)
      ? value.flatMap((item: JsonValue, index) => under(`/${index}`, rule(item)))
      : [wrong(value, expected)]
}

/** A rule for text that obeys a pattern. */
export function textLike(pattern: RegExp, expected: string): FieldRule {
  return value => (typeof value === 'string' && pattern.test(value) ? [] : [wrong(value, expected)])
}

/** A rule for text with something in it. */
export const someText: FieldRule = textLike(/\S/u, 'text that is not empty')

/** A rule for null as well as what another rule allows. */
export function orNull(rule: FieldRule): FieldRule {
  return value => (value === null ? [] : rule(value))
}

/** The fields of an object that a shape does not know. */
export function unlistedFieldsOf(value: JsonObject, shape: Shape): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !Object.hasOwn(shape, name)))
}

/** A problem with a value as a whole. */
export function wrong(value: JsonValue, expected: string): FieldProblem {
  return { pointer: '', problem: `${describeValue(value)} is not ${expected}`, expected }
}
