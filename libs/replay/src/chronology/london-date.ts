import { Temporal } from 'temporal-polyfill'
import type { Instant } from '#case-record'

const zone = 'Europe/London'
const hour = 60 * 60 * 1000
const mostKept = 50_000

/** London changes its clocks on the hour, so that every instant of one hour has the same date. */
const byHour = new Map<number, string>()

/** The London calendar date of an instant: "2025-03-14". */
export function londonDate(instant: Instant): string {
  const key = Math.floor(instant / hour)
  const known = byHour.get(key)
  if (known !== undefined) return known
  const date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
  if (byHour.size >= mostKept) byHour.clear()
  byHour.set(key, date)
  return date
}

/** Whole days that lie between two dates, neither of them counted: from the 1st to the 3rd, one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * hour)) - 1
}
