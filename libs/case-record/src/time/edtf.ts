import edtf from 'edtf'
import { Temporal } from 'temporal-polyfill'
import type { Instant, KnownWhen, Precision } from './when.ts'

/** Days, months and years without a zone are those of the people this product serves. */
const zone = 'Europe/London'

const clockTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?<offset>Z|[+-]\d{2}:\d{2})?$/

export type EdtfRefusal = { readonly problem: string; readonly expected: string }

const expected =
  'an EDTF level 1 date: 2025-02-11T14:20+00:00, 2025-02-11, 2025-02, 2025, 2025-02~ (about) or 2025-02-01/2025-02-07 (some time between)'

/**
 * Reads an EDTF level 0 or 1 text (ISO 8601-2): instant with its offset, day, month, season, year, "about" (~),
 * "uncertain" (?), unspecified digits (X) or an interval. Refuses a clock time without an offset, because the hour it
 * means is not known. "About" widens the bounds by one unit of the date's own precision on both sides.
 */
export function parseEdtf(text: string): KnownWhen | EdtfRefusal {
  const instant = plainInstant(text)
  if (instant !== undefined) return whenAt(text, instant)
  const known = parsed.get(text)
  if (known) return known
  const when = parseUnknown(text)
  if (text.length > longestKept) return when
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(text, when)
  return when
}

/** Texts read before: days and months come again and again, and working out their bounds in London takes long. */
const parsed = new Map<string, KnownWhen | EdtfRefusal>()
const mostParsed = 20_000
const longestKept = 60

function parseUnknown(text: string): KnownWhen | EdtfRefusal {
  if (text.includes('T')) return text.includes('/') ? parseIntervalBySides(text) : parseInstant(text)
  const bounds = parseWithLibrary(text)
  if (!bounds && text.includes('/')) return parseIntervalBySides(text)
  if (!bounds) return { problem: `"${text}" is not a date in EDTF level 1`, expected }
  const approximate = text.includes('~') || text.includes('%')
  const margin = approximate || bounds.type === 'Season' ? marginOf(bounds) : undefined
  return {
    edtf: text,
    precision: precisionOf(bounds),
    earliest: londonStart(bounds.min, margin),
    latest: londonEnd(bounds.max, margin),
    approximate,
    uncertain: text.includes('?') || text.includes('%'),
  }
}

/** True when the text could not be read as EDTF. */
export function isRefusal(value: KnownWhen | EdtfRefusal): value is EdtfRefusal {
  return 'problem' in value
}

/** Reads a text that is already known to be good EDTF, as everything in the log is. Throws RangeError otherwise. */
export function readEdtf(text: string): KnownWhen {
  const when = parseEdtf(text)
  if (isRefusal(when)) throw new RangeError(when.problem)
  return when
}

function whenAt(text: string, instant: Instant): KnownWhen {
  return {
    edtf: text,
    precision: 'instant',
    earliest: instant,
    latest: instant,
    approximate: false,
    uncertain: false,
  }
}

const plainForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?(?:Z|[+-]\d{2}:\d{2})$/

/** The 29th of February is left to the careful way. */
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * The instant of a text in the form that nearly every entry has, where each of its parts surely exists; undefined for
 * all other texts, which are then read with care. Many times as fast, and loading and opening a case read thousands.
 */
function plainInstant(text: string): Instant | undefined {
  if (!plainForm.test(text) || text.slice(11, 13) === '24') return undefined
  const lastDay = daysInMonth[Number(text.slice(5, 7)) - 1]
  if (lastDay === undefined || Number(text.slice(8, 10)) > lastDay) return undefined
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? undefined : instant
}

function parseInstant(text: string): KnownWhen | EdtfRefusal {
  const match = clockTime.exec(text)
  if (!match) return { problem: `"${text}" is not a date and time in EDTF level 1`, expected }
  if (!match.groups?.['offset']) {
    return {
      problem: `"${text}" has a clock time without an offset`,
      expected: `the offset as well, such as ${text}+00:00`,
    }
  }
  try {
    return whenAt(text, Temporal.Instant.from(text).epochMilliseconds)
  } catch {
    return { problem: `"${text}" is not a date and time that exists`, expected }
  }
}

/** An interval that the library does not read: a clock time on a side, or both sides within the same day or month. */
function parseIntervalBySides(text: string): KnownWhen | EdtfRefusal {
  const [first = '', second = '', ...more] = text.split('/')
  const from = sideOf(first)
  const to = sideOf(second)
  if (isRefusal(from)) return from
  if (isRefusal(to)) return to
  if (more.length > 0 || from.earliest > to.latest)
    return { problem: `"${text}" is not an interval from earlier to later`, expected }
  return {
    edtf: text,
    precision: 'interval',
    earliest: from.earliest,
    latest: to.latest,
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
  }
}

function sideOf(side: string): KnownWhen | EdtfRefusal {
  return side === '..' ? anyTime : parseEdtf(side)
}

const anyTime: KnownWhen = {
  edtf: '..',
  precision: 'interval',
  earliest: -Infinity,
  latest: Infinity,
  approximate: false,
  uncertain: false,
}

interface ParsedEdtf {
  readonly type: string
  readonly precision: number | undefined
  readonly min: number
  readonly max: number
}

function parseWithLibrary(text: string): ParsedEdtf | undefined {
  const season = seasonOf(text)
  if (season) return season
  try {
    const parsed = edtf(text, { level: 1 }) as ParsedEdtf
    return ['Date', 'Year', 'Interval'].includes(parsed.type) ? parsed : undefined
  } catch {
    return undefined
  }
}

/**
 * A season as March to May, June to August, September to November or December to February. Sources differ by weeks on
 * where a season begins, so its bounds are widened by a month on both sides, like a date that is "about".
 */
function seasonOf(text: string): ParsedEdtf | undefined {
  const match = /^(\d{4})-(2[1-4])[?~%]?$/.exec(text)
  if (!match) return undefined
  const firstMonth = (Number(match[2]) - 20) * 3
  const first = Date.UTC(Number(match[1]), firstMonth - 1, 1)
  return { type: 'Season', precision: undefined, min: first, max: Date.UTC(Number(match[1]), firstMonth + 2, 1) - 1 }
}

function precisionOf(parsed: ParsedEdtf): Precision {
  if (parsed.type === 'Interval') return 'interval'
  if (parsed.type === 'Season') return 'season'
  if (parsed.precision === 3) return 'day'
  return parsed.precision === 2 ? 'month' : 'year'
}

function marginOf(parsed: ParsedEdtf): Temporal.DurationLike {
  switch (precisionOf(parsed)) {
    case 'day':
    case 'instant':
      return { days: 1 }
    case 'month':
    case 'season':
    case 'interval':
      return { months: 1 }
    case 'year':
      return { years: 1 }
  }
}

/** The library bounds dates in UTC; the same calendar date is taken in London, whose midnight may be an hour earlier. */
function londonStart(utcStart: number, margin?: Temporal.DurationLike): Instant {
  if (!Number.isFinite(utcStart)) return -Infinity
  const date = calendarDate(utcStart)
  return (margin ? date.subtract(margin) : date).toZonedDateTime(zone).epochMilliseconds
}

function londonEnd(utcEnd: number, margin?: Temporal.DurationLike): Instant {
  if (!Number.isFinite(utcEnd)) return Infinity
  const dayAfter = calendarDate(utcEnd).add({ days: 1 })
  const end = margin ? dayAfter.add(margin) : dayAfter
  return end.toZonedDateTime(zone).epochMilliseconds - 1
}

function calendarDate(utc: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(utc).toZonedDateTimeISO('UTC').toPlainDate()
}
