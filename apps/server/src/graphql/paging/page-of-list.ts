import { ApiProblem } from '../errors/api-problem.ts'
import { cursorOf, idOfCursor } from './cursor.ts'

/** A page of a list, in the form of the schema's connections. */
export interface Page<Item> {
  readonly edges: { readonly cursor: string; readonly node: Item }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | undefined }
}

/**
 * A page of a list that is held whole. A cursor that names nothing in the list is refused in the same words whether it
 * names something that this person may not see or nothing at all.
 */
export function pageOfList<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  { first, after }: { readonly first: number; readonly after?: string | null | undefined },
): Page<Item> {
  const start = typeof after === 'string' ? items.findIndex(item => idOf(item) === idOfCursor(after)) + 1 : 0
  if (typeof after === 'string' && start === 0) {
    throw new ApiProblem('BAD_USER_INPUT', 'after is not a cursor of this list; pass it exactly as an answer gave it')
  }
  const edges = items.slice(start, start + first).map(node => ({ cursor: cursorOf(idOf(node)), node }))
  return { edges, pageInfo: { hasNextPage: start + first < items.length, endCursor: edges.at(-1)?.cursor } }
}
