import { Temporal } from 'temporal-polyfill'

const zone = 'Europe/London'

/**
 * An instant as an address writes it, so that people can read it there: a London date where it is the end of that day, a
 * London time without seconds where it has none, and otherwise the instant itself.
 */
export function addressMoment(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const date = at.toPlainDate()
  const nextDay = date.add({ days: 1 }).toZonedDateTime(zone)
  if (nextDay.epochMilliseconds - at.epochMilliseconds === 1) return date.toString()
  const minutes = at.toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'floor' })
  const same = minutes.toZonedDateTime(zone).epochMilliseconds === at.epochMilliseconds
  return same ? minutes.toString({ smallestUnit: 'minute' }) : instant
}
