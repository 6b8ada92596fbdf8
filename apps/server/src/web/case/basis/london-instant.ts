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
