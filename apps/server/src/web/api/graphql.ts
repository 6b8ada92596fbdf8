import type { initGraphQLTada, ResultOf, VariablesOf } from 'gql.tada'
import type { introspection } from './schema.d.ts'

interface Setup {
  introspection: introspection
  disableMasking: true
  scalars: { Moment: string; JSON: unknown }
}

type Graphql = ReturnType<typeof initGraphQLTada<Setup>>

/** A document of a page: its text, and the types of its variables and its answer, which the compiler reads out of it. */
export type Answer<Document> = ResultOf<Document>
export type Variables<Document> = VariablesOf<Document>

interface Written {
  readonly text: string
  readonly fragments: readonly Written[]
}

/**
 * Writes a document of a page. The type of its answer follows from its text and the committed schema (`schema.d.ts`, made
 * with `npm run schema`); a field that does not exist fails the compiler. Fragments are given as the second argument, as
 * in `graphql('fragment …')`, and are not masked.
 */
export const graphql = ((text: string, fragments: readonly Written[] = []): Written => ({
  text,
  fragments,
})) as unknown as Graphql

const texts = new WeakMap<object, string>()

/** The whole text of a document, each fragment once. */
export function textOf(document: object): string {
  const known = texts.get(document)
  if (known !== undefined) return known
  const parts = new Set<string>()
  gather(document as Written, parts)
  const text = [...parts].join('\n')
  texts.set(document, text)
  return text
}

function gather({ text, fragments }: Written, parts: Set<string>): void {
  parts.add(text)
  for (const fragment of fragments) gather(fragment, parts)
}
