import { compareForPresentation } from '#replay'
import type { CaseEntry } from '#case-record'
import { ApiProblem } from '../../errors/api-problem.ts'
import { cursorOf, idOfCursor } from '../../paging/cursor.ts'

/** Something about an entry, found in one of several cases. */
export interface OfCase {
  /** The case it was found in: that of the entry, or another number of the same person. */
  readonly foundIn: string
  readonly entry: CaseEntry
}

/**
 * Each entry once, in one order of presentation over all cases, so that pages are stable. Where a person's two numbers
 * were merged the same entry is found in both, and is taken from the one it was recorded under.
 */
export function inOrder<Item extends OfCase>(items: readonly Item[]): readonly Item[] {
  const once = new Map<string, Item>()
  for (const item of items) {
    if (!once.has(idOf(item)) || item.foundIn === item.entry.crn) once.set(idOf(item), item)
  }
  return [...once.values()].sort(
    (left, right) => compareForPresentation(left.entry, right.entry) || (left.entry.crn < right.entry.crn ? -1 : 1),
  )
}

/** Names an item for good; a file's own ids are unique in a case only. */
export function idOf({ entry }: OfCase): string {
  return `${entry.crn} ${entry.id}`
}

interface Placed<Node> {
  readonly id: string
  readonly show: () => Node
}

/** One page of a list. Throws ApiProblem for a cursor that the list does not hold: it may be of another basis. */
export function pageOf<Node>(all: readonly Placed<Node>[], { first, after }: { first: number; after?: string | null }) {
  const begin = after === undefined || after === null ? 0 : placeAfter(all, idOfCursor(after))
  const shown = all.slice(begin, begin + first)
  const last = shown.at(-1)
  return {
    edges: shown.map(({ id, show }) => ({ cursor: cursorOf(id), node: show() })),
    pageInfo: { hasNextPage: begin + first < all.length, endCursor: last && cursorOf(last.id) },
  }
}

function placeAfter(all: readonly { readonly id: string }[], id: string): number {
  const index = all.findIndex(item => item.id === id)
  if (index >= 0) return index + 1
  throw new ApiProblem('BAD_USER_INPUT', 'The cursor is not of this answer.', [
    { field: 'after', messages: ['pass an endCursor or cursor of the same question at the same basis'] },
  ])
}
