import { Temporal } from 'temporal-polyfill'
import type { Instant, KnownWhen } from './when.ts'

/**
 * Time between two moments as clock hours really passed, so a clock change neither adds nor loses one. Exact only when
 * both ends are instants; otherwise the two bounds differ and both are shown. Milliseconds; `most` is Infinity when an
 * end is open. A negative bound means that the order itself is not certain.
 */
export interface Elapsed {
  readonly least: number
  readonly most: number
  readonly exact: boolean
}

/** Elapsed time from one moment to another. */
export function elapsedBetween(from: KnownWhen, to: KnownWhen): Elapsed {
  const exact = from.precision === 'instant' && to.precision === 'instant'
  return { least: to.earliest - from.latest, most: to.latest - from.earliest, exact }
}

/**
 * ISO 8601 duration in days, hours, minutes and seconds of 24-hour days, such as P8DT9H15M; "-" before a negative one.
 * Written by hand because a page of a chronology holds hundreds, and the library takes a tenth of a millisecond for each.
 */
export function isoDuration(milliseconds: number): string {
  const all = Math.round(Math.abs(milliseconds) / 1000)
  if (all === 0) return 'PT0S'
  const days = Math.floor(all / 86_400)
  const clock = [
    [Math.floor(all / 3600) % 24, 'H'],
    [Math.floor(all / 60) % 60, 'M'],
    [all % 60, 'S'],
  ] as const
  const time = clock.map(([count, unit]) => (count === 0 ? '' : `${count}${unit}`)).join('')
  return `${milliseconds < 0 ? '-' : ''}P${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`
}

/** Whole calendar days in London between two instants: how many midnights lie between them. */
export function calendarDaysBetween(from: Instant, to: Instant): number {
  const day = (instant: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/London').toPlainDate()
  return day(from).until(day(to), { largestUnit: 'days' }).days
}
