import type { Answer } from '../../api/graphql.ts'
import { typedDate } from '../basis/asked-moment.ts'
import type { QueryString, WrongField } from '../basis/basis-query.ts'
import { type AskedChronology, type Filters, listFilters, type ListFilter, parameterOf } from './asked-chronology.ts'
import type { ChronologyLinks } from './chronology-links.ts'
import type { chronologyQuery } from './chronology.query.ts'

type View = Extract<Answer<typeof chronologyQuery>['case']['view'], { __typename: 'CaseView' }>
export type Choices = View['chronologyChoices']

/** One filter in use, and the address without it. */
interface Chip {
  readonly group: string
  readonly text: string
  readonly href: string
}

interface Option {
  readonly value: string
  readonly text: string
  readonly checked: boolean
}

export interface FiltersModel {
  readonly values: {
    readonly q: string
    readonly from: string
    readonly to: string
    readonly late: string
    readonly silence: string
    readonly sensitive: boolean
  }
  readonly families: readonly Option[]
  /** Lists of which one more is chosen at a time; those chosen already go along. */
  readonly selects: readonly {
    readonly name: string
    readonly label: string
    readonly chosen: readonly string[]
    readonly options: readonly Option[]
  }[]
  /** What the form sends along that it does not ask for. */
  readonly kept: readonly { readonly name: string; readonly value: string }[]
  readonly chips: readonly Chip[]
  readonly clear: string
  readonly problems: readonly WrongField[]
}

const groupOf: Readonly<Record<ListFilter, string>> = {
  actors: 'Person',
  roles: 'Role',
  families: 'Sort of act',
  kinds: 'Kind of entry',
  agencies: 'Agency',
}

const noFilters: Filters = {
  text: '',
  actors: [],
  roles: [],
  families: [],
  kinds: [],
  agencies: [],
  from: undefined,
  to: undefined,
  sensitive: false,
  lateDays: undefined,
}

/** The form of the filters and the chips of those in use. What was typed wrong is shown as it was typed. */
export function filtersModel(
  asked: AskedChronology,
  choices: Choices,
  links: ChronologyLinks,
  typed: { readonly query: QueryString; readonly problems: readonly WrongField[] },
): FiltersModel {
  const { filters } = asked
  const shown = (name: string, read: string | undefined) => {
    const raw = typed.query[name]
    return typed.problems.some(({ field }) => field === name) && typeof raw === 'string' ? raw : (read ?? '')
  }
  return {
    values: {
      q: filters.text,
      from: shown('from', filters.from && typedDate(filters.from)),
      to: shown('to', filters.to && typedDate(filters.to)),
      late: shown('late', filters.lateDays?.toString()),
      silence: shown('silence', String(asked.silence)),
      sensitive: filters.sensitive,
    },
    families: choices.families.map(({ value, inWords, entries }) => ({
      value,
      text: `${inWords} (${entries})`,
      checked: filters.families.includes(value),
    })),
    selects: (['actors', 'roles', 'kinds', 'agencies'] as const).map(list => ({
      name: parameterOf[list],
      label: groupOf[list],
      chosen: filters[list],
      options: choices[list]
        .filter(({ value }) => !filters[list].includes(value))
        .map(({ value, inWords, entries }) => ({ value, text: `${inWords} (${entries})`, checked: false })),
    })),
    kept: [
      ...(asked.newestFirst ? [] : [{ name: 'order', value: 'oldest' }]),
      ...(asked.later ? [{ name: 'later', value: 'yes' }] : []),
    ],
    chips: chipsOf(asked, choices, links),
    clear: links.with({ filters: noFilters }),
    problems: typed.problems,
  }
}

function chipsOf({ filters }: AskedChronology, choices: Choices, links: ChronologyLinks): readonly Chip[] {
  const chip = (group: string, text: string, change: Partial<Filters>): Chip => ({
    group,
    text,
    href: links.with({ filters: { ...filters, ...change } }),
  })
  const lists = listFilters.flatMap(list =>
    filters[list].map(value => {
      const words = choices[list].find(choice => choice.value === value)?.inWords ?? value
      return chip(groupOf[list], words, { [list]: filters[list].filter(other => other !== value) })
    }),
  )
  return [
    ...(filters.text === '' ? [] : [chip('Words', `‘${filters.text}’`, { text: '' })]),
    ...lists,
    ...(filters.from === undefined ? [] : [chip('Date from', typedDate(filters.from), { from: undefined })]),
    ...(filters.to === undefined ? [] : [chip('Date to', typedDate(filters.to), { to: undefined })]),
    ...(filters.sensitive ? [chip('Sensitive', 'sensitive only', { sensitive: false })] : []),
    ...(filters.lateDays === undefined
      ? []
      : [
          chip('Recorded late', `${filters.lateDays} ${filters.lateDays === 1 ? 'day' : 'days'} or more after`, {
            lateDays: undefined,
          }),
        ]),
  ]
}
