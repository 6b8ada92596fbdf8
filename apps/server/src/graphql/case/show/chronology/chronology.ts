import { chronology, knownFrom, recordedLate, type ChronologyFilter } from '#replay'
import type { ChronologyConnection, ChronologyItem } from '../../models/chronology.models.ts'
import { toEntry } from '../entry/entry.ts'
import { pageOfEntries, type Page } from './page-of-entries.ts'
import type { Showing } from '../opened/showing.ts'
import type { ShownFile } from '../opened/shown-file.ts'
import { toElapsed } from '../entry/time.ts'

/**
 * One page of the chronology. It is filtered as the person may read it, so that a filter cannot be used to ask what a
 * withheld entry says. Throws ApiProblem for a cursor that this view does not hold: it may be of another basis.
 */
export function toChronology(showing: Showing, filter: ChronologyFilter, page: Page): ChronologyConnection {
  const oldestFirst = chronology(showing.readableFile, filter)
  const { totalCount, ...shown } = pageOfEntries(oldestFirst, page, item => toItem(showing, item))
  return { ...shown, totalCount, statement: totalCount === 0 ? 'None recorded.' : undefined }
}

type ReplayItem = ReturnType<typeof chronology>[number]

/** An entry in its place; kept with the file while the same chronology is. */
export function toItem({ kept }: ShownFile, item: ReplayItem): ChronologyItem {
  const before = kept.items.get(item)
  if (before) return before
  const made = makeItem(kept, item)
  kept.items.set(item, made)
  return made
}

function makeItem(showing: ShownFile, { entry, placement, orderToPrevious, lag }: ReplayItem): ChronologyItem {
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
