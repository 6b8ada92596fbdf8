import type { Answer } from '../../api/graphql.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import { type ChronologyLinks, dayAnchor } from './chronology-links.ts'
import type { chronologyDays } from './chronology.query.ts'
import { type EntryModel, entryModel } from './entry-model.ts'

export type ShownDays = Answer<typeof chronologyDays>
type ShownDay = ShownDays['days'][number]

/** Days under one heading. */
export interface MonthModel {
  readonly heading: string
  readonly days: readonly DayModel[]
}

interface DayModel {
  readonly anchor: string
  /** Undefined where the heading above says all there is. */
  readonly heading: string | undefined
  readonly entries: readonly EntryModel[]
  /** Silences told before and after the day, in the order of the page. */
  readonly silenceAbove: string | undefined
  readonly silenceBelow: string | undefined
}

export interface DaysAround {
  readonly links: CaseLinks
  readonly chronology: ChronologyLinks
  readonly newestFirst: boolean
  readonly prefix?: string
}

/** The days of a page under the months that they lie in. A time longer than a month is a heading of its own. */
export function monthsOf({ days }: ShownDays, around: DaysAround): readonly MonthModel[] {
  const onPage = new Set(around.prefix ? [] : days.flatMap(({ items }) => items.map(({ entry }) => entry.id)))
  const months: { heading: string; days: DayModel[] }[] = []
  for (const day of days) {
    const heading = day.month ?? sentence(day.inWords)
    const model = dayModel(day, onPage, around)
    const last = months.at(-1)
    if (last?.heading === heading) last.days.push(model)
    else months.push({ heading, days: [model] })
  }
  return months
}

function dayModel(day: ShownDay, onPage: ReadonlySet<string>, around: DaysAround): DayModel {
  const silence = day.silenceBefore?.inWords
  const prefix = around.prefix ?? ''
  return {
    anchor: `${prefix}${dayAnchor(day.key)}`,
    heading: headingOf(day),
    entries: day.items.map(item => entryModel(item, day.place, { ...around, onPage, prefix })),
    silenceAbove: around.newestFirst ? undefined : silence,
    silenceBelow: around.newestFirst ? silence : undefined,
  }
}

function headingOf({ place, month, inWords }: ShownDay): string | undefined {
  if (month === null) return undefined
  return place === 'PERIOD' ? `${sentence(inWords)} – day not certain` : inWords
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
