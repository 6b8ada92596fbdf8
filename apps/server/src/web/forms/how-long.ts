/** A stretch of time as the API answers it: ISO 8601 durations in days of 24 hours, null where that end is open. */
export interface HowLong {
  readonly least: string | null
  readonly most: string | null
  readonly inWords: string
}

/**
 * How long something has lain there, as people say it at a glance: "645 days", "15 hours", "20 minutes". Where the
 * record leaves it open, the API's own words.
 */
export function aboutHowLong({ least, most, inWords }: HowLong): string {
  const [from, to] = [inUnits(least), inUnits(most)]
  if (from === undefined || to === undefined) return inWords
  if (from === to) return from
  const [first, last] = [daysOf(least), daysOf(most)]
  return first !== undefined && last !== undefined && first > 0 && last > first ? `${first} to ${last} days` : inWords
}

const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/

function inUnits(text: string | null): string | undefined {
  const parts = duration.exec(text ?? '')
  if (!parts) return undefined
  const [days, hours, minutes] = parts.slice(1).map(part => Number(part ?? 0))
  if (days! > 0) return counted(days!, 'day')
  return hours! > 0 ? counted(hours!, 'hour') : counted(minutes!, 'minute')
}

function daysOf(text: string | null): number | undefined {
  const parts = duration.exec(text ?? '')
  return parts ? Number(parts[1] ?? 0) : undefined
}

/** "1 day", "2 days". */
function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
