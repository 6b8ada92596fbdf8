import { Temporal } from 'temporal-polyfill'
import type { QueryString, WrongField } from '../case/basis/basis-query.ts'
import { dateFrom } from '../case/basis/typed-moment.ts'

/** The days that a page is asked about, both included, as ISO dates. */
export interface AskedPeriod {
  readonly from: string
  readonly to: string
  /** As they stand in the form. */
  readonly typed: { readonly from: string; readonly to: string }
  readonly problems: readonly WrongField[]
}

/** Looked at where nobody says otherwise: about three months. */
const usualDays = 90

/**
 * The period of an address: `from` and `to`, typed or as ISO dates. Without them the days up to today. Where one is wrong
 * the problems say so, and the period is the usual one.
 */
export function askedPeriod(query: QueryString, now: Date): AskedPeriod {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London').toPlainDate()
  const usual = { from: today.subtract({ days: usualDays }).toString(), to: today.toString() }
  const given = { from: textOf(query, 'from'), to: textOf(query, 'to') }
  const days = {
    from: given.from === '' ? usual.from : dateFrom(given.from),
    to: given.to === '' ? usual.to : dateFrom(given.to),
  }
  const problems = problemsOf(days)
  const good = problems.length === 0 ? { from: days.from!, to: days.to! } : usual
  return { ...good, problems, typed: { from: given.from || typed(usual.from), to: given.to || typed(usual.to) } }
}

interface Days {
  readonly from: string | undefined
  readonly to: string | undefined
}

function problemsOf({ from, to }: Days): readonly WrongField[] {
  const wrong = (['from', 'to'] as const).filter(name => ({ from, to })[name] === undefined)
  if (wrong.length > 0) return wrong.map(field => ({ field, message: 'Enter a date, such as 14/3/2025' }))
  return from! > to! ? [{ field: 'to', message: 'Enter a date that is not before the first one' }] : []
}

function typed(date: string): string {
  const { day, month, year } = Temporal.PlainDate.from(date)
  return `${day}/${month}/${year}`
}

function textOf(query: QueryString, name: string): string {
  const value = query[name]
  return typeof value === 'string' ? value.trim() : ''
}
