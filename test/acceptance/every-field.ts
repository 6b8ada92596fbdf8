import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNamedType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql'

/*
 * Questions for everything that a case view holds, made from the committed schema, so that a field added to it is asked
 * for without anybody thinking of it.
 */

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

/** What may differ between two services that hold the same acts: when they accepted them and how far they had read. */
const ofTheLoad = ['entered', 'basis', 'position']

/** Fields of a view that need arguments, but for those that are asked about one entry. */
const argumentsOf: Readonly<Record<string, string>> = {
  chronology: '(first: 100)',
  chronologyByDay: '(first: 100)',
  decisions: '(first: 100)',
  replaySteps: '(from: "2025-03-01")',
  recordedAfter: '(moment: "2025-03-01")',
}

const ofOneEntry = ['entry', 'decision', 'versions', 'establishment', 'elapsed', 'meeting']

/** Where an entry is asked for whole; everywhere else its id stands for it. */
const wholeIn = ['ChronologyItem', 'EntryFound']

/** One query for each field of a view that is not asked about one entry. */
export function questionsOfTheCase(): readonly string[] {
  return viewFields()
    .filter(field => !ofOneEntry.includes(field.name))
    .map(field => query(selected('CaseView', field, argumentsOf[field.name])))
}

/** One query for everything that is asked about the entry `$id`, and for the time to it from the entry `$other`. */
export function questionOfAnEntry(): string {
  const about = viewFields().filter(field => ofOneEntry.includes(field.name))
  const given = (field: GraphQLField<unknown, unknown>) =>
    field.args.length === 1 ? `(${field.args[0]!.name}: $id)` : '(from: $other, to: $id)'
  const selection = about.map(field => selected('CaseView', field, given(field))).join('\n')
  return query(selection, ', $id: String!, $other: String!')
}

/** What differs between two moments, with everything that stands behind it. */
export function questionOfTheComparison(): string {
  return withFragments(`query ($crn: String!, $from: TimeBasisInput!, $to: TimeBasisInput!) {
    case(crn: $crn) { compare(from: $from, to: $to) { ... on Comparison { changes { ...FieldChange } } } }
  }`)
}

/** A query for a selection of a view, with a fragment for every type that it reaches. */
function query(selection: string, variables = ''): string {
  return withFragments(`query ($crn: String!, $basis: TimeBasisInput${variables}) {
    case(crn: $crn) { view(basis: $basis) { __typename ... on CaseView { ${selection} } } }
  }`)
}

function withFragments(text: string): string {
  const fragments = new Map<string, string>()
  addFragments(text, fragments)
  return [text, ...fragments.values()].join('\n')
}

function addFragments(text: string, fragments: Map<string, string>): void {
  for (const [, name] of text.matchAll(/\.\.\.(\w+)/g)) {
    if (fragments.has(name!)) continue
    const fragment = fragmentOn(name!)
    fragments.set(name!, fragment)
    addFragments(fragment, fragments)
  }
}

function fragmentOn(name: string): string {
  const type = schema.getType(name)!
  return `fragment ${name} on ${name} { __typename ${partsOf(type).join(' ')} }`
}

function partsOf(type: GraphQLNamedType): readonly string[] {
  if (isUnionType(type)) return type.getTypes().map(member => `...${member.name}`)
  return fieldsOf(type as GraphQLObjectType).map(field => selected(type.name, field))
}

function selected(parent: string, field: GraphQLField<unknown, unknown>, given = ''): string {
  const type = getNamedType(field.type)
  if (!isObjectType(type) && !isUnionType(type)) return field.name
  const only = type.name === 'Entry' && !wholeIn.includes(parent)
  return `${field.name}${given} { ${only ? 'id' : `...${type.name}`} }`
}

function viewFields(): readonly GraphQLField<unknown, unknown>[] {
  return fieldsOf(schema.getType('CaseView') as GraphQLObjectType)
}

function fieldsOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(field => !ofTheLoad.includes(field.name))
}
