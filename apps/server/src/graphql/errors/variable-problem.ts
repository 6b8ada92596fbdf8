import { type GraphQLSchema, isEnumType } from 'graphql'
import type { FieldProblem } from './api-problem.ts'

/** How GraphQL speaks of a variable's value, as opposed to its declaration. */
const wrongVariable = /^Variable "\$(\w+)" (?:got invalid value|has invalid value|of required type|of non-null type)/

/** Where in a value: `at "input.levels[0].level"; ` before what is wrong, the last of which is GraphQL's own. */
const place = /^.* at "\w+(?<path>[^"]*)"; (?<what>.*)$/s
const wrongWhole = /^.*?; (?<what>(?:Field|Expected|Value|\w+ cannot represent) ?.*)$/s
const nameOfField = /^Field "(\w+)" (?:is not defined by|of required type)/
const unknownWord = /does not exist in "(\w+)" enum\./

/**
 * What is wrong with the value of a variable, under the path of the part that it is about; undefined where the error is
 * about something else. GraphQL gives the path in its words only.
 */
export function problemOfVariable(message: string): FieldProblem | undefined {
  const variable = wrongVariable.exec(message)?.[1]
  if (variable === undefined) return undefined
  const { path = '', what = message } = (place.exec(message) ?? wrongWhole.exec(message))?.groups ?? {}
  const steps = path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const own = nameOfField.exec(what)?.[1]
  const field = [...steps, ...(own === undefined ? [] : [own])].join('.')
  return { field: field === '' ? variable : field, messages: [what] }
}

/** The words that an enum does have, where a value is none of them. */
export function withWords(message: string, schema: GraphQLSchema): string {
  const type = schema.getType(unknownWord.exec(message)?.[1] ?? '')
  if (!isEnumType(type)) return message
  return `${message} It is one of: ${type
    .getValues()
    .map(({ name }) => name)
    .join(', ')}.`
}
