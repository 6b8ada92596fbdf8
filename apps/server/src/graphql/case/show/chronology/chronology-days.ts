import { readEdtf, whenInWords } from '#case-record'
import {
  chronology,
  firstDateOf,
  groupsOf,
  isBroad,
  londonDate,
  newestFirst,
  pagesOf,
  silencesIn,
  type ChronologyFilter,
  type ChronologyGroup,
  type ChronologyPlace,
  type Silence,
} from '#replay'
import type {
  ChronologyByDay,
  ChronologyDay,
  ChronologyDayPage,
  ChronologySilence,
} from '../../models/chronology-days.models.ts'
import { toItem } from './chronology.ts'
import type { Showing } from '../opened/showing.ts'

/** Which whole days of a chronology are asked for. */
export interface DaysAsked {
  readonly first: number
  readonly page: number
  readonly holding?: string | undefined
  /** An instant of the London day looked for. */
  readonly onDay?: number | undefined
  readonly newestFirst: boolean
  readonly silenceOfDays: number
}

/**
 * One page of whole days. Filtered, searched and counted as the person may read it, so that no count tells what a
 * withheld entry says. An entry that is not kept leaves the page as if it had not been asked for.
 */
export function toChronologyByDay(showing: Showing, filter: ChronologyFilter, asked: DaysAsked): ChronologyByDay {
  const oldest = groupsOf(chronology(showing.readableFile, filter))
  const pages = pagesOf(asked.newestFirst ? newestFirst(oldest) : oldest, asked.first)
  const upTo = showing.file.knownAt
  const silences = silencesIn(oldest, { atLeast: asked.silenceOfDays, upTo })
  const sought = soughtIn(oldest, asked)
  const found = sought === undefined ? -1 : pages.findIndex(page => page.some(group => holds(group, sought)))
  const index = found >= 0 ? found : Math.min(asked.page, pages.length) - 1
  const totalCount = oldest.reduce((sum, { items }) => sum + items.length, 0)
  const openSilence = silences.find(({ before }) => before === undefined)
  return {
    days: pages[index]!.map(group => toDay(showing, group, silences)),
    page: index + 1,
    pages: pages.map(toPage),
    totalCount,
    landing: found >= 0 ? pages[found]!.find(group => holds(group, sought!))!.key : undefined,
    silenceToKnownAt: openSilence && toSilence(openSilence),
    silenceOfDays: asked.silenceOfDays,
    statement: totalCount === 0 ? 'None recorded.' : undefined,
  }
}

type Sought = { readonly entry: string } | { readonly key: string }

function soughtIn(oldest: readonly ChronologyGroup[], { holding, onDay }: DaysAsked): Sought | undefined {
  if (holding !== undefined) return { entry: holding }
  if (onDay === undefined) return undefined
  const day = londonDate(onDay)
  const days = oldest.filter(({ place }) => place.kind === 'day')
  const nearest = days.findLast(({ key }) => key <= day) ?? days[0]
  return nearest && { key: nearest.key }
}

function holds({ key, items }: ChronologyGroup, sought: Sought): boolean {
  return 'key' in sought ? key === sought.key : items.some(({ entry }) => entry.id === sought.entry)
}

function toDay(showing: Showing, { key, place, items }: ChronologyGroup, silences: readonly Silence[]): ChronologyDay {
  const silence = place.kind === 'day' ? silences.find(({ before }) => before === place.date) : undefined
  return {
    key,
    place: place.kind,
    inWords: placeInWords(place),
    month: monthOf(place),
    items: items.map(item => toItem(showing, item)),
    silenceBefore: silence && toSilence(silence),
  }
}

function toPage(groups: readonly ChronologyGroup[], index: number): ChronologyDayPage {
  const [first, last] = [groups[0], groups.at(-1)]
  return {
    page: index + 1,
    entries: groups.reduce((sum, { items }) => sum + items.length, 0),
    from: first ? placeInWords(first.place) : 'none',
    to: last ? placeInWords(last.place) : 'none',
  }
}

function toSilence({ days, after, before, mayHold }: Silence): ChronologySilence {
  const some = mayHold.length === 1 ? '1 entry' : `${mayHold.length} entries`
  const maybe = mayHold.length === 0 ? '' : `; ${some} without a certain day may have happened within it`
  return {
    days,
    after,
    before,
    mayHold: mayHold.length,
    inWords: `${days} ${days === 1 ? 'day' : 'days'}, no entry${before === undefined ? ' since' : ''}${maybe}`,
  }
}

function placeInWords(place: ChronologyPlace): string {
  switch (place.kind) {
    case 'day':
      return whenInWords(readEdtf(place.date))
    case 'period':
      return whenInWords(place.when)
    case 'not placed':
      return 'when it happened is not recorded'
  }
}

function monthOf(place: ChronologyPlace): string | undefined {
  const date = place.kind === 'period' && isBroad(place.when) ? undefined : firstDateOf(place)
  return date && whenInWords(readEdtf(date.slice(0, 7)))
}
