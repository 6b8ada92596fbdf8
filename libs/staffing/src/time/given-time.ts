import { Temporal } from 'temporal-polyfill'

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** Days without a zone are those of the people this product serves. */
const zone = 'Europe/London'

/**
 * A time of a staffing fact: a London calendar day, or an instant with its offset. Staffing comes from rotas and letters of
 * appointment, which name days; the imprecise times of a case (EDTF) have no place here.
 */
export interface GivenTime {
  readonly text: string
  /** First and last millisecond that the text may mean; the same for an instant. */
  readonly earliest: Instant
  readonly latest: Instant
}

export interface TimeRefusal {
  readonly problem: string
  readonly expected: string
}

const expected = 'a calendar date, such as 2025-02-24, or an instant with its offset, such as 2025-02-24T08:15+00:00'

const dayShape = /^\d{4}-\d{2}-\d{2}$/
const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** Reads a date or an instant. Refuses a clock time without an offset, because the hour it means is not known. */
export function parseTime(text: string): GivenTime | TimeRefusal {
  try {
    if (dayShape.test(text)) return dayOf(text)
    if (instantShape.test(text)) return instantOf(text)
  } catch {
    return { problem: `"${text}" does not exist in the calendar`, expected }
  }
  return { problem: `"${text}" is not a date or an instant`, expected }
}

/** True when a text could not be read as a time. */
export function isTimeRefusal(value: GivenTime | TimeRefusal): value is TimeRefusal {
  return 'problem' in value
}

/** Reads a text that is already known to be good, as everything in the log is. Throws RangeError otherwise. */
export function readTime(text: string): GivenTime {
  const time = parseTime(text)
  if (isTimeRefusal(time)) throw new RangeError(time.problem)
  return time
}

/** Whole months between a time and an instant, by London's calendar; negative where the time is later. */
export function wholeMonthsBetween(from: GivenTime, to: Instant): number {
  return londonDay(from.earliest).until(londonDay(to), { largestUnit: 'months' }).months
}

/** Whole days between a time and an instant, by London's calendar: how many midnights lie between them. */
export function wholeDaysBetween(from: GivenTime, to: Instant): number {
  return londonDay(from.latest).until(londonDay(to), { largestUnit: 'days' }).days
}

/** The instant of an ISO 8601 text of the log, such as the time of entry. */
export function instantOfEntry(entered: string): Instant {
  return Temporal.Instant.from(entered).epochMilliseconds
}

function dayOf(text: string): GivenTime {
  const day = Temporal.PlainDate.from(text)
  const start = day.toZonedDateTime(zone).epochMilliseconds
  const next = day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  return { text, earliest: start, latest: next - 1 }
}

function instantOf(text: string): GivenTime {
  const instant = Temporal.Instant.from(text).epochMilliseconds
  return { text, earliest: instant, latest: instant }
}

function londonDay(instant: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}
