import type { Instant } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { ChronologyItem } from './chronology.ts'
import type { ChronologyGroup } from './groups.ts'
import { daysBetween, londonDate } from './london-date.ts'

/** Days together on which nothing is surely recorded to have happened. Says nothing of why. */
export interface Silence {
  /** The London date of the last entry before it. */
  readonly after: string
  /** The London date of the first entry after it; undefined: it lasts to the moment of the view. */
  readonly before: string | undefined
  /** Days without an entry, those at its ends not counted. */
  readonly days: number
  /** Entries without a certain day that may have happened within it. */
  readonly mayHold: readonly ChronologyItem[]
}

/** Unless asked otherwise, a silence is worth showing from so many days on. A default for reading, not a standard. */
export const silenceWorthShowing = 14

/**
 * Every silence of at least so many days between the days of some groups, oldest first, and the one that lasts from the
 * last of them to the moment of the view. Of the groups given: of filtered ones it tells when nothing of that sort happened.
 */
export function silencesIn(
  groups: readonly ChronologyGroup[],
  { atLeast, upTo }: { readonly atLeast: number; readonly upTo: Instant },
): readonly Silence[] {
  const dates = groups.flatMap(({ place }) => (place.kind === 'day' ? [place.date] : [])).sort()
  const withoutDay = groups.flatMap(({ place, items }) => (place.kind === 'day' ? [] : items))
  return dates.flatMap((after, index) => {
    const before = dates[index + 1]
    const days = daysBetween(after, before ?? londonDate(upTo))
    if (days < atLeast) return []
    return [{ after, before, days, mayHold: withoutDay.filter(item => mayLieBetween(item, after, before)) }]
  })
}

function mayLieBetween({ entry }: ChronologyItem, after: string, before: string | undefined): boolean {
  const at = placedAt(entry)
  if (!at) return true
  const endsLater = at.latest === Infinity || londonDate(at.latest) > after
  const beginsEarlier = before === undefined || at.earliest === -Infinity || londonDate(at.earliest) < before
  return endsLater && beginsEarlier
}
