import { Temporal } from 'temporal-polyfill'

/**
 * A London time without an offset ("2025-03-14T17:10") as an instant with one; within the hour that autumn repeats, the
 * earlier. Anything else is passed on as it is: whoever takes moments says what is wrong with it.
 */
export function londonInstant(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text)) return text
  try {
    const local = Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London', { disambiguation: 'compatible' })
    return local.toString({ timeZoneName: 'never' })
  } catch {
    return text
  }
}

/**
 * An instant with its offset as the London time of an address, with seconds only where it has any; anything else as it is.
 * Within the hour that autumn repeats, the two instants of one time read the same.
 */
export function londonTime(text: string): string {
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return text
  try {
    const local = Temporal.Instant.from(text).toZonedDateTimeISO('Europe/London').toPlainDateTime()
    return local.second === 0 && local.millisecond === 0 ? local.toString({ smallestUnit: 'minute' }) : local.toString()
  } catch {
    return text
  }
}
