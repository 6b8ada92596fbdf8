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

/** ISO 8601 duration in days, hours, minutes and seconds of 24-hour days, such as P8DT9H15M; "-" before a negative one. */
export function isoDuration(milliseconds: number): string {
  const duration = Temporal.Duration.from({ milliseconds: Math.round(milliseconds) })
  return duration.round({ largestUnit: 'days', smallestUnit: 'seconds' }).toString()
}

/** Whole calendar days in London between two instants: how many midnights lie between them. */
export function calendarDaysBetween(from: Instant, to: Instant): number {
  const day = (instant: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/London').toPlainDate()
  return day(from).until(day(to), { largestUnit: 'days' }).days
}
