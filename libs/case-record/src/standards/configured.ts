import type { JsonObject, JsonValue } from '#event-log'
import { isObject, under, type FieldProblem } from '../kinds/fields.ts'
import { readEdtf } from '../time/edtf.ts'
import { orderOf } from '../time/when.ts'
import { overridingShape, ownShape } from './configured-shape.ts'
import { policySetIdOf, standards as builtIn } from './index.ts'
import type { Standard } from './standard.ts'

/** Standards to use, with the name of that set; or everything that is wrong with what was configured. */
export type ConfiguredStandards =
  | { readonly ok: true; readonly standards: readonly Standard[]; readonly policySetId: string }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/**
 * Reads standards from the text of a configuration file: `{"standards": [...]}`. One with the id of a standard that this
 * software knows takes the place of the fields it gives, or with `"inUse": false` of the whole; its condition, being
 * code, stays. Any other is a standard of one's own, for every entry of its kinds. Where anything is wrong, nothing is
 * used and every problem is named with its place (JSON pointer).
 */
export function standardsFrom(json: string, known: readonly Standard[] = builtIn): ConfiguredStandards {
  const given = parsed(json)
  if ('problem' in given) return { ok: false, problems: [given.problem] }
  const items = listIn(given.value)
  if (!items) return { ok: false, problems: [problem('', 'holds no list of standards', '{"standards": […]}')] }
  const problems = [
    ...(isObject(given.value) ? otherFields(given.value) : []),
    ...items.flatMap((item, index) => under(`/standards/${index}`, problemsOf(item, known))),
    ...repeated(items),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const standards = combined(known, items as readonly JsonObject[])
  const backwards = items.flatMap((item, index) => datesOf(standards, item as JsonObject, index))
  if (backwards.length > 0) return { ok: false, problems: backwards }
  return { ok: true, standards, policySetId: policySetIdOf(standards) }
}

function parsed(json: string): { readonly value: JsonValue } | { readonly problem: FieldProblem } {
  try {
    return { value: JSON.parse(json) as JsonValue }
  } catch (cause) {
    return { problem: problem('', `is not JSON: ${String(cause)}`, 'a JSON document') }
  }
}

function listIn(value: JsonValue): readonly JsonValue[] | undefined {
  const list = isObject(value) ? value['standards'] : undefined
  return Array.isArray(list) ? (list as readonly JsonValue[]) : undefined
}

function otherFields(value: JsonObject): readonly FieldProblem[] {
  const others = Object.keys(value).filter(name => name !== 'standards')
  return others.map(name => problem(`/${name}`, 'is not known here', 'only "standards"'))
}

function problemsOf(item: JsonValue, known: readonly Standard[]): readonly FieldProblem[] {
  return (isKnown(item, known) ? overridingShape : ownShape)(item)
}

function isKnown(item: JsonValue, known: readonly Standard[]): boolean {
  return isObject(item) && known.some(({ id }) => id === item['id'])
}

function repeated(items: readonly JsonValue[]): readonly FieldProblem[] {
  const ids = items.map(item => (isObject(item) ? item['id'] : undefined))
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [problem(`/standards/${index}/id`, `${JSON.stringify(id)} stands there twice`, 'each standard once')]
      : [],
  )
}

function combined(known: readonly Standard[], items: readonly JsonObject[]): readonly Standard[] {
  const byId = new Map(items.map(item => [item['id'], item]))
  const kept = known.flatMap((standard): readonly Standard[] => {
    const { inUse = true, ...changes } = byId.get(standard.id) ?? {}
    return inUse === true ? [{ ...standard, ...(changes as Partial<Standard>) }] : []
  })
  const own = items.filter(item => !isKnown(item, known))
  const everyEntry = { appliesWhere: 'every entry of these kinds' }
  return [...kept, ...own.map(item => ({ ...(item as unknown as Standard), ...everyEntry }))]
}

function datesOf(standards: readonly Standard[], { id }: JsonObject, index: number): readonly FieldProblem[] {
  const standard = standards.find(one => one.id === id)
  if (standard?.effectiveFrom === undefined || standard.effectiveTo === undefined) return []
  const { effectiveFrom, effectiveTo } = standard
  if (orderOf(readEdtf(effectiveTo), readEdtf(effectiveFrom)) !== 'before') return []
  const what = `${effectiveTo} is before ${effectiveFrom}, from which it is in force`
  return [problem(`/standards/${index}/effectiveTo`, what, 'a day on or after that')]
}

function problem(pointer: string, what: string, expected: string): FieldProblem {
  return { pointer, problem: what, expected }
}
