import type { KnownWhen } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { ChronologyItem } from './chronology.ts'
import { londonDate } from './london-date.ts'

/** Where people look for an entry: its day; a longer time that it lies in; or nowhere, since nobody recorded a beginning. */
export type ChronologyPlace =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'period'; readonly when: KnownWhen }
  | { readonly kind: 'not placed' }

/** Entries that stand at one place, oldest first. */
export interface ChronologyGroup {
  /** Names the place for as long as the record stands: "2025-03-14", "2025-03~", "not-placed". */
  readonly key: string
  readonly place: ChronologyPlace
  readonly items: readonly ChronologyItem[]
}

const notPlaced = 'not-placed'

/**
 * The entries of a chronology by the London day on which they happened. What is known less precisely than a day, or only
 * about, has a place of its own before the days it may mean. What has no known beginning comes first, in no order.
 */
export function groupsOf(items: readonly ChronologyItem[]): readonly ChronologyGroup[] {
  const groups = new Map<string, { place: ChronologyPlace; items: ChronologyItem[] }>()
  for (const item of items) {
    const place = placeOf(item)
    const key = keyOf(place)
    const group = groups.get(key)
    if (group) group.items.push(item)
    else groups.set(key, { place, items: [item] })
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort(byPlace)
}

/** The same with the newest place first; what is not placed stays at the top, and a day is still told as it went. */
export function newestFirst(groups: readonly ChronologyGroup[]): readonly ChronologyGroup[] {
  const placed = groups.filter(({ place }) => place.kind !== 'not placed')
  return [...groups.filter(({ place }) => place.kind === 'not placed'), ...placed.reverse()]
}

/**
 * Groups in pages of about so many entries: a page ends where a further day would make it longer, and no day is ever
 * split. Only what is not placed may be, since it has no order. At least one page, which may be empty.
 */
export function pagesOf(groups: readonly ChronologyGroup[], about: number): readonly (readonly ChronologyGroup[])[] {
  const pages: ChronologyGroup[][] = [[]]
  let entries = 0
  for (const group of groups.flatMap(each => splitWhereNotPlaced(each, about))) {
    if (entries > 0 && entries + group.items.length > about) {
      pages.push([])
      entries = 0
    }
    pages.at(-1)!.push(group)
    entries += group.items.length
  }
  return pages
}

/** The first date that a place may mean; undefined where nothing is known of it. */
export function firstDateOf(place: ChronologyPlace): string | undefined {
  if (place.kind === 'not placed') return undefined
  if (place.kind === 'day') return place.date
  const date = londonDate(place.when.earliest)
  return isBroad(place.when) ? `${date.slice(0, 8)}01` : date
}

/** True for a time that is longer than any month. */
export function isBroad({ precision }: KnownWhen): boolean {
  return precision === 'year' || precision === 'season'
}

function placeOf({ entry }: ChronologyItem): ChronologyPlace {
  const at = placedAt(entry)
  if (!at || !Number.isFinite(at.earliest)) return { kind: 'not placed' }
  if (at.approximate || at.uncertain || !Number.isFinite(at.latest)) return { kind: 'period', when: at }
  const date = londonDate(at.earliest)
  return date === londonDate(at.latest) ? { kind: 'day', date } : { kind: 'period', when: at }
}

function keyOf(place: ChronologyPlace): string {
  if (place.kind === 'not placed') return notPlaced
  return place.kind === 'day' ? place.date : place.when.edtf
}

function byPlace({ place: left }: ChronologyGroup, { place: right }: ChronologyGroup): number {
  const [leftDate, rightDate] = [firstDateOf(left) ?? '', firstDateOf(right) ?? '']
  if (leftDate !== rightDate) return leftDate < rightDate ? -1 : 1
  return breadthOf(right) - breadthOf(left)
}

/** The longer a time, the further before the days that share its beginning. */
function breadthOf(place: ChronologyPlace): number {
  if (place.kind !== 'period') return 0
  const { earliest, latest } = place.when
  return isBroad(place.when) ? Number.MAX_VALUE : Math.min(latest, Number.MAX_SAFE_INTEGER) - earliest + 1
}

function splitWhereNotPlaced(group: ChronologyGroup, about: number): readonly ChronologyGroup[] {
  if (group.place.kind !== 'not placed' || group.items.length <= about) return [group]
  const parts = Math.ceil(group.items.length / about)
  return Array.from({ length: parts }, (_, part) => ({
    ...group,
    items: group.items.slice(part * about, (part + 1) * about),
  }))
}
