import { londonInstant } from './london-instant.ts'
import { dateFrom, timeFrom } from './typed-moment.ts'

/** Everything that a page's address may say, as the server parses it. */
export type QueryString = Readonly<Record<string, unknown>>

/** What a view stands on, as an address says it; nothing at all means now. */
export interface AskedBasis {
  readonly knownAt?: string
  readonly effectiveAt?: string
  readonly snapshot?: string
}

export interface WrongField {
  /** Name of the form's field. */
  readonly field: string
  readonly message: string
}

/** What an address asks for, once read. */
export type BasisQuery =
  | { readonly kind: 'basis'; readonly basis: AskedBasis }
  /** Typed into the form; the same in the address's own words. */
  | { readonly kind: 'typed'; readonly query: URLSearchParams }
  | { readonly kind: 'wrong'; readonly problems: readonly WrongField[] }

const axes = [
  { name: 'knownAt', date: 'knownDate', time: 'knownTime' },
  { name: 'effectiveAt', date: 'effectiveDate', time: 'effectiveTime' },
] as const

/**
 * Reads the basis out of an address. `knownAt` and `effectiveAt` are London calendar dates, London times without an
 * offset (2025-03-14T17:10) or instants with one; the form's own fields are rewritten to these, so that an address can
 * be kept and shared.
 */
export function basisFrom(query: QueryString): BasisQuery {
  const typed = axes.filter(({ date, time }) => textOf(query, date) !== '' || textOf(query, time) !== '')
  if (typed.length > 0 || axes.some(({ date }) => date in query)) return fromForm(query)
  const snapshot = textOf(query, 'snapshot')
  if (snapshot !== '') return { kind: 'basis', basis: { snapshot } }
  const knownAt = londonInstant(textOf(query, 'knownAt'))
  const effectiveAt = londonInstant(textOf(query, 'effectiveAt'))
  return { kind: 'basis', basis: { ...(knownAt && { knownAt }), ...(effectiveAt && { effectiveAt }) } }
}

/** The parts of an address that say the basis: to be kept on every link within the case. */
export function basisParameters(query: QueryString): readonly (readonly [string, string])[] {
  return ['knownAt', 'effectiveAt', 'snapshot'].flatMap(name => {
    const value = textOf(query, name)
    return value === '' ? [] : [[name, value] as const]
  })
}

function fromForm(query: QueryString): BasisQuery {
  const problems: WrongField[] = []
  const own = new Set<string>(axes.flatMap(({ name, date, time }) => [name, date, time]))
  const kept = Object.entries(query).filter(([name]) => !own.has(name) && name !== 'snapshot')
  const next = new URLSearchParams(
    kept.flatMap(([name, value]) => [value].flat().map(each => [name, String(each)] satisfies [string, string])),
  )
  for (const { name, date, time } of axes) {
    const day = textOf(query, date)
    const clock = textOf(query, time)
    if (day === '' && clock === '') continue
    const parsedDay = dateFrom(day)
    const parsedTime = clock === '' ? undefined : timeFrom(clock)
    if (parsedDay === undefined) problems.push({ field: date, message: 'Enter a date, such as 14/3/2025' })
    else if (clock !== '' && parsedTime === undefined)
      problems.push({ field: time, message: 'Enter a time, such as 5:10pm, or leave it empty' })
    else next.set(name, parsedTime === undefined ? parsedDay : `${parsedDay}T${parsedTime}`)
  }
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'typed', query: next }
}

function textOf(query: QueryString, name: string): string {
  const value = [query[name]].flat().at(-1)
  return typeof value === 'string' ? value.trim() : ''
}
