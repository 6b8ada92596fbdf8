import { chronology, knownFrom, recordedLate, type ChronologyFilter } from '#replay'
import { ApiProblem } from '../../errors/api-problem.ts'
import type { ChronologyConnection, ChronologyItem } from '../models/chronology.models.ts'
import { cursorOf, idOfCursor } from './cursor.ts'
import { toEntry } from './entry.ts'
import type { Showing } from './showing.ts'
import { toElapsed } from './time.ts'

export interface Page {
  readonly first: number
  readonly after?: string | undefined
  readonly newestFirst: boolean
}

/**
 * One page of the chronology. It is filtered as the person may read it, so that a filter cannot be used to ask what a
 * withheld entry says. Throws ApiProblem for a cursor that this view does not hold: it may be of another basis.
 */
export function toChronology(showing: Showing, filter: ChronologyFilter, page: Page): ChronologyConnection {
  const oldestFirst = chronology(showing.readableFile, filter)
  const items = page.newestFirst ? [...oldestFirst].reverse() : oldestFirst
  const begin = page.after === undefined ? 0 : placeAfter(page.after, items)
  const shown = items.slice(begin, begin + page.first)
  const last = shown.at(-1)
  return {
    edges: shown.map(item => ({ cursor: cursorOf(item.entry.id), node: toItem(showing, item) })),
    pageInfo: {
      hasNextPage: begin + page.first < items.length,
      endCursor: last && cursorOf(last.entry.id),
    },
    totalCount: items.length,
    statement: items.length === 0 ? 'None recorded.' : undefined,
  }
}

type ReplayItem = ReturnType<typeof chronology>[number]

/** An entry in its place. */
export function toItem(showing: Showing, { entry, placement, orderToPrevious, lag }: ReplayItem): ChronologyItem {
  const known = knownFrom(entry)
  return {
    entry: toEntry(showing, showing.file.entry(entry.id)!),
    placement,
    orderToPrevious,
    lag: lag && toElapsed(lag),
    recordedLate: lag !== undefined && lag.least >= recordedLate,
    knownFrom: Number.isFinite(known) ? known : undefined,
  }
}

function placeAfter(cursor: string, items: readonly ReplayItem[]): number {
  const id = idOfCursor(cursor)
  const index = items.findIndex(item => item.entry.id === id)
  if (index >= 0) return index + 1
  throw new ApiProblem('BAD_USER_INPUT', 'The cursor is not of this view.', [
    { field: 'after', messages: ['pass an endCursor or cursor of the same basis and filter'] },
  ])
}
