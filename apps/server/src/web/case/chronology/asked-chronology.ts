import type { QueryString, WrongField } from '../basis/basis-query.ts'
import { dateFrom } from '../basis/typed-moment.ts'

/** What an address asks of a chronology, besides the moment that it stands on. */
export interface AskedChronology {
  readonly newestFirst: boolean
  readonly filters: Filters
  readonly page: number
  /** The entry that one stands on. */
  readonly entry: string | undefined
  /** ISO date to open at. */
  readonly day: string | undefined
  /** From how many days on a silence is shown. */
  readonly silence: number
  /** Whether to show what had not been recorded at the moment shown, and which page of it. */
  readonly later: boolean
  readonly laterPage: number
}

export interface Filters {
  readonly text: string
  readonly actors: readonly string[]
  readonly roles: readonly string[]
  readonly families: readonly string[]
  readonly kinds: readonly string[]
  readonly agencies: readonly string[]
  /** ISO dates. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly sensitive: boolean
  /** Recorded at least so many days after it happened. */
  readonly lateDays: number | undefined
}

export const listFilters = ['actors', 'roles', 'families', 'kinds', 'agencies'] as const
export type ListFilter = (typeof listFilters)[number]

/** How each list is called in an address. */
export const parameterOf: Readonly<Record<ListFilter, string>> = {
  actors: 'actor',
  roles: 'role',
  families: 'family',
  kinds: 'kind',
  agencies: 'agency',
}

/** A silence is shown from two weeks on, unless an address says otherwise. */
const usualSilence = 14

/** Reads an address. What is wrong with it is told beside, and left out of what is asked. */
export function askedChronology(query: QueryString): {
  readonly asked: AskedChronology
  readonly problems: readonly WrongField[]
} {
  const problems: WrongField[] = []
  const date = (name: string) => {
    const typed = lastOf(query, name)
    const read = typed === '' ? undefined : dateFrom(typed)
    if (typed !== '' && read === undefined) problems.push({ field: name, message: 'Enter a date, such as 14/3/2025' })
    return read
  }
  const whole = (name: string, message: string) => {
    const typed = lastOf(query, name)
    const good = /^\d{1,4}$/.test(typed) && Number(typed) > 0
    if (typed !== '' && !good) problems.push({ field: name, message })
    return good ? Number(typed) : undefined
  }
  const filters: Filters = {
    text: lastOf(query, 'q').slice(0, 300),
    ...(Object.fromEntries(listFilters.map(name => [name, allOf(query, parameterOf[name])])) as Lists),
    from: date('from'),
    to: date('to'),
    sensitive: lastOf(query, 'sensitive') === 'yes',
    lateDays: whole('late', 'Enter a number of days, such as 7'),
  }
  if (filters.from !== undefined && filters.to !== undefined && filters.from > filters.to) {
    problems.push({ field: 'to', message: 'Date to must be the same as or after date from' })
  }
  const asked: AskedChronology = {
    newestFirst: lastOf(query, 'order') !== 'oldest',
    filters,
    page: whole('page', 'Enter the number of a page') ?? 1,
    entry: lastOf(query, 'entry') || undefined,
    day: date('day'),
    silence: whole('silence', 'Enter a number of days, such as 14') ?? usualSilence,
    later: lastOf(query, 'later') === 'yes',
    laterPage: whole('laterPage', 'Enter the number of a page') ?? 1,
  }
  return { asked, problems }
}

type Lists = Readonly<Record<ListFilter, readonly string[]>>

/** The parameters of an address that asks the same. What is usual is left out. */
export function parametersOf(asked: AskedChronology): Readonly<Record<string, string | readonly string[] | undefined>> {
  return { ...parametersOfFilters(asked.filters), ...parametersOfReading(asked) }
}

function parametersOfFilters({ text, from, to, sensitive, lateDays, ...lists }: Filters) {
  return {
    q: text || undefined,
    ...Object.fromEntries(listFilters.map(name => [parameterOf[name], lists[name]])),
    from,
    to,
    sensitive: sensitive ? 'yes' : undefined,
    late: lateDays === undefined ? undefined : String(lateDays),
  }
}

/** How the chronology is read, without what is looked for in it and where one is. */
export function parametersOfReading({ newestFirst, silence, later }: AskedChronology) {
  return {
    order: newestFirst ? undefined : 'oldest',
    silence: silence === usualSilence ? undefined : String(silence),
    later: later ? 'yes' : undefined,
  }
}

/** The filter as the API takes it; nothing where nothing is filtered. */
export function filterInput(filters: Filters, notRecordedBy?: string): object | null {
  const { text, from, to, sensitive, lateDays, ...lists } = filters
  const input = {
    ...(text === '' ? {} : { text }),
    ...Object.fromEntries(listFilters.flatMap(name => (lists[name].length === 0 ? [] : [[name, lists[name]]]))),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(sensitive ? { sensitive } : {}),
    ...(lateDays === undefined ? {} : { recordedLateByHours: lateDays * 24 }),
    ...(notRecordedBy === undefined ? {} : { notRecordedBy }),
  }
  return Object.keys(input).length === 0 ? null : input
}

/** Whether anything is filtered at all. */
export function isFiltered(filters: Filters): boolean {
  return filterInput(filters) !== null
}

const most = 50

function allOf(query: QueryString, name: string): readonly string[] {
  const given = [query[name]].flat().filter(value => typeof value === 'string')
  return [...new Set(given.map(value => value.trim()).filter(value => value !== ''))].slice(0, most)
}

function lastOf(query: QueryString, name: string): string {
  return allOf(query, name).at(-1) ?? ''
}
