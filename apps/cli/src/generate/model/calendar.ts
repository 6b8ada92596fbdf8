import type { Random } from './random.ts'

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const year = 365.25 * day

/** "2025-07-01T14:20+01:00": the clock time in London with its offset. */
export function atMinute(instant: Instant): string {
  const summer = isSummerTime(instant)
  return `${local(instant).slice(0, 16)}${summer ? '+01:00' : '+00:00'}`
}

/** "2025-07-01" */
export function onDay(instant: Instant): string {
  return local(instant).slice(0, 10)
}

/** "2025-07" */
export function inMonth(instant: Instant): string {
  return local(instant).slice(0, 7)
}

/** A moment in the office hours of that day, or of the Monday after where it is a weekend. */
export function inOfficeHours(instant: Instant, random: Random): Instant {
  const midnight = Math.floor(instant / day) * day
  const weekday = new Date(midnight).getUTCDay()
  const workday = midnight + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * day
  return workday + random.between(9 * 60, 17 * 60) * minute
}

/** Moments in office hours from one time to another, so many days apart on average, and never in step. */
export function momentsBetween(from: Instant, to: Instant, daysApart: number, random: Random): readonly Instant[] {
  const moments: Instant[] = []
  for (let at = from; ;) {
    at += daysApart * (0.6 + 0.8 * random.unit()) * day
    const moment = inOfficeHours(at, random)
    if (moment >= to) return moments
    moments.push(moment)
  }
}

function local(instant: Instant): string {
  return new Date(instant + (isSummerTime(instant) ? hour : 0)).toISOString()
}

/** Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummerTime(instant: Instant): boolean {
  const { begins, ends } = summerOf(new Date(instant).getUTCFullYear())
  return instant >= begins && instant < ends
}

const summers = new Map<number, { readonly begins: Instant; readonly ends: Instant }>()

function summerOf(calendarYear: number): { readonly begins: Instant; readonly ends: Instant } {
  const known = summers.get(calendarYear)
  if (known) return known
  const summer = { begins: lastSunday(calendarYear, 2) + hour, ends: lastSunday(calendarYear, 9) + hour }
  summers.set(calendarYear, summer)
  return summer
}

/** Midnight UTC of the last Sunday of March or October, both of which have 31 days. */
function lastSunday(calendarYear: number, month: 2 | 9): Instant {
  const last = new Date(Date.UTC(calendarYear, month, 31))
  return last.getTime() - last.getUTCDay() * day
}
