import { Temporal } from 'temporal-polyfill'
import { isRefusal, parseEdtf } from './edtf.ts'
import type { Elapsed } from './elapsed.ts'
import type { Instant, KnownWhen } from './when.ts'

/** Everything is said in the time of the people this product serves. */
const zone = 'Europe/London'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const seasons = ['spring', 'summer', 'autumn', 'winter'] as const

/**
 * A time as people write it, never more precise than its source: "14 March 2025 at 5:10pm", "14 March 2025",
 * "March 2025", "about March 2025", "between 1 March 2025 and 7 March 2025", "by 30 March 2025"; "not known" where there
 * is none. London time.
 */
export function whenInWords(when: KnownWhen | undefined): string {
  if (when === undefined) return 'not known'
  const words = when.precision === 'interval' ? intervalInWords(when) : singleInWords(when)
  return `${when.approximate ? 'about ' : ''}${words}${when.uncertain ? ' (uncertain)' : ''}`
}

/**
 * An instant as people write it: "28 March 2025 at 10:05am". Within the hour that the autumn clock change repeats, the
 * name of the time is added, because the clock reads the same twice.
 */
export function momentInWords(instant: Instant): string {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const clock = `${at.hour % 12 || 12}:${String(at.minute).padStart(2, '0')}${at.hour < 12 ? 'am' : 'pm'}`
  return `${dayInWords(at.toPlainDate())} at ${clock}${repeatedHour(at)}`
}

/** An instant's London calendar date: "28 March 2025". */
export function dateInWords(instant: Instant): string {
  return dayInWords(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate())
}

/**
 * Elapsed time in words: "67 hours 45 minutes", "8 days 9 hours 15 minutes"; where an end is imprecise, "between … and
 * …". Up to three days are given in hours, because a day that holds a clock change has not 24 of them; a day in a longer
 * time is 24 hours. Seconds are said within the first hour only. "earlier" marks time that runs backwards; where either
 * may have come first, that is said after the bounds.
 */
export function elapsedInWords({ least, most, exact }: Elapsed): string {
  const single = exact || least === most
  if (single) return least < 0 ? `${durationInWords(-least)} earlier` : durationInWords(least)
  if (!Number.isFinite(least) && !Number.isFinite(most)) return 'not known'
  if (!Number.isFinite(most)) return least <= 0 ? 'not known' : `${durationInWords(least)} or more`
  if (!Number.isFinite(least))
    return most < 0 ? `${durationInWords(-most)} or more earlier` : `up to ${durationInWords(most)}`
  if (most < 0) return `between ${durationInWords(-most)} and ${durationInWords(-least)} earlier`
  if (least < 0 && most === 0) return `up to ${durationInWords(-least)} earlier`
  if (least < 0)
    return `up to ${durationInWords(most)}, or up to ${durationInWords(-least)} earlier: which came first is not recorded`
  return `between ${durationInWords(least)} and ${durationInWords(most)}`
}

function singleInWords(when: KnownWhen): string {
  if (when.precision === 'instant') return momentInWords(when.earliest)
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/.exec(when.edtf)
  if (!parts) return boundsInWords(when)
  const [, year, month, day] = parts
  if (when.precision === 'season') return `${seasons[Number(month) - 21]} ${year}`
  return [day && Number(day), month && months[Number(month) - 1], year].filter(part => part !== undefined).join(' ')
}

/** For dates with digits left open (202X), which have no words of their own. */
function boundsInWords({ edtf, earliest, latest }: KnownWhen): string {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return edtf
  return `between ${dateInWords(earliest)} and ${dateInWords(latest)}`
}

/** Each side in its own precision; a side left open or unknown is left out. */
function intervalInWords(when: KnownWhen): string {
  const [from, to] = when.edtf.split('/').map(sideInWords)
  if (from !== undefined && to !== undefined) return `between ${from} and ${to}`
  if (to !== undefined) return `by ${to}`
  return from === undefined ? 'not known' : `${from} or later`
}

function sideInWords(side: string): string | undefined {
  if (side === '' || side === '..') return undefined
  const when = parseEdtf(side)
  return isRefusal(when) ? side : whenInWords({ ...when, approximate: false, uncertain: false })
}

function dayInWords(date: Temporal.PlainDate): string {
  return `${date.day} ${months[date.month - 1]} ${date.year}`
}

function repeatedHour(at: Temporal.ZonedDateTime): string {
  const wall = at.toPlainDateTime()
  const [first, second] = (['earlier', 'later'] as const).map(disambiguation =>
    wall.toZonedDateTime(zone, { disambiguation }),
  )
  if (first!.epochMilliseconds === second!.epochMilliseconds) return ''
  return at.epochMilliseconds === first!.epochMilliseconds ? ' BST' : ' GMT'
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

function durationInWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const days = seconds < 3 * day ? 0 : Math.floor(seconds / day)
  const rest = seconds - days * day
  const parts = [
    counted(days, 'day'),
    counted(Math.floor(rest / hour), 'hour'),
    counted(Math.floor((rest % hour) / minute), 'minute'),
    seconds < hour ? counted(rest % minute, 'second') : undefined,
  ].filter(part => part !== undefined)
  return parts.length === 0 ? '0 minutes' : parts.join(' ')
}

function counted(count: number, unit: string): string | undefined {
  if (count === 0) return undefined
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
