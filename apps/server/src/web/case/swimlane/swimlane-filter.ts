import { dateFrom } from '../basis/typed-moment.ts'
import type { QueryString, WrongField } from '../basis/basis-query.ts'
import { familyMarks } from './families.ts'

/** What an address asks to be drawn, besides the basis. */
export interface SwimlaneFilter {
  /** As typed, to be shown in the form again. */
  readonly typed: { readonly from: string; readonly to: string }
  /** ISO dates; undefined: open. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** Empty: every family. */
  readonly families: readonly string[]
  readonly decisionsOnly: boolean
  readonly problems: readonly WrongField[]
}

/** Reads the filter out of an address. What is no date, or no family, is a problem or left out. */
export function swimlaneFilter(query: QueryString): SwimlaneFilter {
  const typed = { from: textOf(query['from']), to: textOf(query['to']) }
  const [from, to] = [dateFrom(typed.from), dateFrom(typed.to)]
  const wanted = [query['family']].flat()
  return {
    typed,
    from,
    to,
    families: familyMarks.map(({ family }) => family).filter(family => wanted.includes(family)),
    decisionsOnly: textOf(query['decisions']) === 'only',
    problems: [
      ...(typed.from !== '' && from === undefined ? [notADate('from')] : []),
      ...(typed.to !== '' && to === undefined ? [notADate('to')] : []),
      ...(from !== undefined && to !== undefined && to < from
        ? [{ field: 'to', message: 'The latest date must not be before the earliest date' }]
        : []),
    ],
  }
}

/** Whether anything may be left out of the drawing. */
export function isFiltered({ from, to, families, decisionsOnly }: SwimlaneFilter): boolean {
  return from !== undefined || to !== undefined || families.length > 0 || decisionsOnly
}

/** The filter as the API takes it. */
export function filterAsked({ from, to, families, decisionsOnly }: SwimlaneFilter): object {
  const wanted = decisionsOnly ? ['decision'] : families
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(wanted.length === 0 ? {} : { families: wanted }),
  }
}

/** The filter as an address keeps it. */
export function filterParameters(
  filter: SwimlaneFilter,
): Readonly<Record<string, string | readonly string[] | undefined>> {
  return {
    from: filter.typed.from || undefined,
    to: filter.typed.to || undefined,
    family: filter.families,
    decisions: filter.decisionsOnly ? 'only' : undefined,
  }
}

function notADate(field: string): WrongField {
  return { field, message: 'Enter a date, such as 14/3/2025' }
}

function textOf(value: unknown): string {
  const last = [value].flat().at(-1)
  return typeof last === 'string' ? last.trim() : ''
}
