import type { CaseEntry } from '#case-record'
import { ApiProblem } from '../../../errors/api-problem.ts'
import { cursorOf, idOfCursor } from '../../../paging/cursor.ts'

export interface Page {
  readonly first: number
  readonly after?: string | undefined
  readonly newestFirst: boolean
}

interface OfEntry {
  readonly entry: Pick<CaseEntry, 'id'>
}

interface PageOf<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | undefined }
  readonly totalCount: number
}

/**
 * One page of things that stand on entries, the oldest of which comes first. Throws ApiProblem for a cursor that this
 * view does not hold: it may be of another basis.
 */
export function pageOfEntries<Item extends OfEntry, Node>(
  oldestFirst: readonly Item[],
  page: Page,
  show: (item: Item) => Node,
): PageOf<Node> {
  const items = page.newestFirst ? [...oldestFirst].reverse() : oldestFirst
  const begin = page.after === undefined ? 0 : placeAfter(page.after, items)
  const shown = items.slice(begin, begin + page.first)
  const last = shown.at(-1)
  return {
    edges: shown.map(item => new Edge(item.entry.id, show(item))),
    pageInfo: {
      hasNextPage: begin + page.first < items.length,
      endCursor: last && cursorOf(last.entry.id),
    },
    totalCount: items.length,
  }
}

/** One place of a page. Few ask for the cursor of each. */
class Edge<Node> {
  readonly node: Node
  readonly #id: string

  constructor(id: string, node: Node) {
    this.#id = id
    this.node = node
  }

  get cursor(): string {
    return cursorOf(this.#id)
  }
}

function placeAfter(cursor: string, items: readonly OfEntry[]): number {
  const id = idOfCursor(cursor)
  const index = items.findIndex(item => item.entry.id === id)
  if (index >= 0) return index + 1
  throw new ApiProblem('BAD_USER_INPUT', 'The cursor is not of this view.', [
    { field: 'after', messages: ['pass an endCursor or cursor of the same basis and filter'] },
  ])
}
