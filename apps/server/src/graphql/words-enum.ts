import { registerEnumType } from '@nestjs/graphql'

/** What GraphQL may be given for a field that can be empty. */
export type Maybe<Value> = Value | null | undefined

/** Options of a field that can be empty. */
export const maybe = { nullable: true } as const

/**
 * Registers an enumeration whose values are the domain's own words: "very high" becomes VERY_HIGH. Every word must be
 * listed, with a description or an empty text.
 */
export function wordsEnum<Word extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Word, string>>,
): Readonly<Record<string, Word>> {
  const entries = Object.entries(words) as [Word, string][]
  const values = Object.fromEntries(entries.map(([word]) => [nameOf(word), word]))
  const described = entries.filter(([, text]) => text !== '')
  const valuesMap = Object.fromEntries(described.map(([word, text]) => [nameOf(word), { description: text }]))
  registerEnumType(values, { name, description, valuesMap })
  return values
}

function nameOf(word: string): string {
  return word.toUpperCase().replace(/[^A-Z0-9]+/g, '_')
}
