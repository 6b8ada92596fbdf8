import type { QueryString, WrongField } from './basis-query.ts'
import { londonInstant, londonTime } from './london-instant.ts'
import { dateFrom, timeFrom } from './typed-moment.ts'

/** A further moment that a page is asked about, besides the one that it stands on. */
export type AskedMoment =
  | { readonly kind: 'nothing asked' }
  /** `moment` for the API; `words` for an address. */
  | { readonly kind: 'asked'; readonly moment: string; readonly words: string }
  | { readonly kind: 'wrong'; readonly problems: readonly WrongField[] }

/** The two fields of a form that asks for a moment, as they were typed or as an address gives them. */
export interface MomentFields {
  readonly date: string
  readonly time: string
}

/**
 * Reads a moment out of an address: `<name>` as other pages link it, or `<name>Date` and `<name>Time` as people type
 * them. Without a time a date means its end.
 */
export function askedMoment(query: QueryString, name: string): AskedMoment {
  const given = textOf(query, name)
  const day = textOf(query, `${name}Date`)
  const clock = textOf(query, `${name}Time`)
  if (day === '' && clock === '') {
    return given === '' ? { kind: 'nothing asked' } : { kind: 'asked', moment: londonInstant(given), words: given }
  }
  const date = dateFrom(day)
  const time = clock === '' ? undefined : timeFrom(clock)
  const problems = [
    ...(date === undefined ? [{ field: `${name}Date`, message: 'Enter a date, such as 14/3/2025' }] : []),
    ...(clock !== '' && time === undefined
      ? [{ field: `${name}Time`, message: 'Enter a time, such as 5:10pm, or leave it empty' }]
      : []),
  ]
  if (date === undefined || problems.length > 0) return { kind: 'wrong', problems }
  const words = time === undefined ? date : `${date}T${time}`
  return { kind: 'asked', moment: londonInstant(words), words }
}

/** What to show in the fields again. */
export function momentFields(query: QueryString, name: string, asked: AskedMoment): MomentFields {
  const { date, time } = fieldsOf(asked.kind === 'asked' ? asked.words : '')
  return { date: textOf(query, `${name}Date`) || date, time: textOf(query, `${name}Time`) || time }
}

/** A moment of an address as the two fields of a form: in London time, and as exact as it is. */
export function fieldsOf(words: string): MomentFields {
  const local = londonTime(words)
  const [date = '', time = ''] = local.split('T')
  return { date: typedDate(date), time }
}

/** An ISO date as people type it here; anything else as it is. */
export function typedDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return parts ? `${Number(parts[3])}/${Number(parts[2])}/${parts[1]}` : date
}

function textOf(query: QueryString, name: string): string {
  const value = query[name]
  return typeof value === 'string' ? value.trim() : ''
}
