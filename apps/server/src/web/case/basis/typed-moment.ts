import { Temporal } from 'temporal-polyfill'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A date as people type it (14/3/2025, 14 March 2025, 2025-03-14), as an ISO date. Undefined where
 * it is none, or no day of the calendar.
 */
export function dateFrom(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text)
  if (numbers) return calendarDay(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const words = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/.exec(text)
  const month = months.indexOf(words?.[2]?.slice(0, 3) ?? '')
  return words && month >= 0 ? calendarDay(Number(words[3]), month + 1, Number(words[1])) : undefined
}

/** A time as people type it (5:10pm, 5pm, 17:10, 17.10, 17:10:30), as "17:10" or "17:10:30". Undefined where it is none. */
export function timeFrom(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.]([0-5]\d)(?::([0-5]\d(?:\.\d{1,3})?))?)?\s*(am|pm)?$/.exec(typed.trim().toLowerCase())
  if (!parts) return undefined
  const [, clockHour, minute, seconds, half] = parts
  const hour = hourOf(Number(clockHour), half)
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined
  const time = `${String(hour).padStart(2, '0')}:${minute ?? '00'}`
  return seconds === undefined ? time : `${time}:${seconds}`
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function calendarDay(year: number, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
