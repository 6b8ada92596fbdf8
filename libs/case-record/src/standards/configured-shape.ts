import type { JsonValue } from '#event-log'
import { checkShape, listOfItems, someText, unlistedFieldsOf, wrong, type Shape } from '../chronology-file/shapes.ts'
import {
  edtfDate,
  escapePointer,
  flag,
  isObject,
  oneOf,
  textList,
  type FieldProblem,
  type FieldRule,
} from '../kinds/fields.ts'
import type { InfluenceType } from '../kinds/kind.ts'
import { isListedKind } from '../kinds/registry.ts'

const influenceTypes = [
  'advice',
  'direction',
  'endorsement',
  'countersignature',
  'return',
  'override',
  'dissent',
  'escalation',
  'ratification',
] as const satisfies readonly InfluenceType[]

const listedKind: FieldRule = value =>
  typeof value === 'string' && isListedKind(value) ? [] : [wrong(value, 'a listed kind of entry')]

const milliseconds: FieldRule = value =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0
    ? []
    : [wrong(value, 'a whole number of milliseconds above 0')]

/** An object of exactly these fields: a misspelt one would silently not hold. */
function exactly(shape: Shape, expected: string): FieldRule {
  return value => {
    if (!isObject(value)) return [wrong(value, expected)]
    const known = Object.keys(shape).join(', ')
    return [
      ...checkShape(value, shape),
      ...Object.keys(unlistedFieldsOf(value, shape)).map(name =>
        problem(name, 'is not known here', `one of: ${known}`),
      ),
      ...Object.entries(shape).flatMap(([name, { required }]) =>
        required === undefined && value[name] === null
          ? [problem(name, 'is null, which is no value', 'a value, or no such field')]
          : [],
      ),
    ]
  }
}

const rank = exactly(
  {
    inWords: { rule: someText, required: 'the rank in words, such as "a senior probation officer"' },
    grades: { rule: textList, required: 'a list of grade codes' },
    roles: { rule: textList, required: "a list of words that a role's name contains" },
  },
  'a rank',
)

const within = exactly(
  { inWords: { rule: someText, required: 'the time in words' }, milliseconds: { rule: milliseconds } },
  'a time within which something is required',
)

const conditions: Shape = { by: { rule: rank }, within: { rule: within } }

const requirementShapes: Readonly<Record<string, FieldRule>> = {
  influence: exactly(
    {
      ...conditions,
      kind: { rule: oneOf('influence') },
      types: { rule: someOf(oneOf(...influenceTypes)), required: `a list of: ${influenceTypes.join(', ')}` },
    },
    'a requirement',
  ),
  entry: exactly(
    {
      ...conditions,
      kind: { rule: oneOf('entry') },
      kinds: { rule: someOf(listedKind), required: 'a list of kinds of entry' },
    },
    'a requirement',
  ),
  statement: exactly(
    { ...conditions, kind: { rule: oneOf('statement') }, of: { rule: oneOf('rationale'), required: '"rationale"' } },
    'a requirement',
  ),
}

const requirement: FieldRule = value => {
  const kind = isObject(value) ? value['kind'] : undefined
  const rule = typeof kind === 'string' && Object.hasOwn(requirementShapes, kind) ? requirementShapes[kind] : undefined
  if (rule) return rule(value)
  return [wrong(value, `a requirement of kind ${Object.keys(requirementShapes).join(', ')}`)]
}

/** What may be said anew of a standard that this software knows. Its condition stays as it is, and so do its words. */
const changeable: Shape = {
  id: { rule: someText },
  title: { rule: someText },
  requires: { rule: someOf(requirement) },
  effectiveFrom: { rule: edtfDate },
  effectiveTo: { rule: edtfDate },
  source: { rule: someText },
  confirmed: { rule: flag },
  inUse: { rule: flag },
}

export const overridingShape: FieldRule = exactly(changeable, 'a standard')

/** A standard of one's own: it applies to every entry of its kinds. */
export const ownShape: FieldRule = exactly(
  {
    id: { rule: someText, required: 'a name for the standard' },
    title: { rule: someText, required: 'a title' },
    appliesToKinds: { rule: someOf(listedKind), required: 'a list of kinds of entry' },
    requires: { rule: someOf(requirement), required: 'a list of requirements' },
    effectiveFrom: { rule: edtfDate },
    effectiveTo: { rule: edtfDate },
    source: { rule: someText, required: 'where the standard comes from' },
    confirmed: { rule: flag, required: 'whether it was checked against a published text' },
  },
  'a standard',
)

function someOf(rule: FieldRule): FieldRule {
  const list = listOfItems(rule, 'a list')
  return (value: JsonValue) =>
    Array.isArray(value) && value.length === 0 ? [wrong(value, 'a list with something in it')] : list(value)
}

function problem(name: string, what: string, expected: string): FieldProblem {
  return { pointer: `/${escapePointer(name)}`, problem: what, expected }
}
