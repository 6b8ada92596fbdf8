import { Temporal } from 'temporal-polyfill'

/** Calendar dates are those of the people this product serves. */
const zone = 'Europe/London'

const calendarDate = /^\d{4}-\d{2}-\d{2}$/
const instantWithOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** What to write instead, for the answer to a text that is no moment. */
export const momentExpected =
  'a London calendar date, such as 2025-03-14, or an instant with its offset, such as 2025-03-14T17:10:00+00:00'

/** A day or an instant as somebody stated it, with the first and the last millisecond that it can mean. */
export interface Moment {
  readonly text: string
  readonly earliest: number
  readonly latest: number
}

/**
 * Reads an ISO 8601 calendar date, which means the whole of that day in London, or an instant with its offset. Undefined
 * for any other text: a clock time without an offset does not say which hour it means, and 30 February does not exist.
 */
export function parseMoment(text: string): Moment | undefined {
  try {
    if (calendarDate.test(text)) return wholeDay(text)
    if (!instantWithOffset.test(text)) return undefined
    const instant = Temporal.Instant.from(text).epochMilliseconds
    return { text, earliest: instant, latest: instant }
  } catch {
    return undefined
  }
}

/** Reads a text that is already known to be a moment, as everything in the log is. Throws RangeError otherwise. */
export function readMoment(text: string): Moment {
  const moment = parseMoment(text)
  if (!moment) throw new RangeError(`"${text}" is not ${momentExpected}`)
  return moment
}

function wholeDay(text: string): Moment {
  const day = Temporal.PlainDate.from(text)
  return {
    text,
    earliest: day.toZonedDateTime(zone).epochMilliseconds,
    latest: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds - 1,
  }
}
