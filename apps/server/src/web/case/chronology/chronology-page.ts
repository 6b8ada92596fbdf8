import type { Answer } from '../../api/graphql.ts'
import type { WrongField } from '../basis/basis-query.ts'
import type { CaseFrame, CasePage } from '../frame/case-frames.ts'
import { CaseLinks } from '../frame/case-links.ts'
import type { BookmarkButtons } from '../notebook/own-notebook.ts'
import { familyMarks } from '../swimlane/families.ts'
import { type AskedChronology, isFiltered, parametersOf } from './asked-chronology.ts'
import { ChronologyLinks } from './chronology-links.ts'
import type { chronologyQuery } from './chronology.query.ts'
import { type DaysAround, monthsOf, type ShownDays } from './days-model.ts'
import { filtersModel } from './filters-model.ts'
import { pagingOf } from '../paging/paging-model.ts'
import { replayModel } from './replay-model.ts'

type Asked = Answer<typeof chronologyQuery>['case']
type CaseViewOf<View> = Extract<View, { __typename: 'CaseView' }>

export interface ChronologyParts {
  readonly frame: CaseFrame
  readonly asked: AskedChronology
  readonly problems: readonly WrongField[]
  readonly links: ChronologyLinks
  readonly view: CaseViewOf<Asked['view']>
  readonly now: CaseViewOf<Asked['now']>
  readonly days: ShownDays
  /** Entries of the live record that had not been recorded; undefined where they are not to be shown. */
  readonly later: ShownDays | undefined
  readonly buttons: BookmarkButtons | undefined
}

/** The page as its template shows it. */
export function chronologyPage(parts: ChronologyParts): CasePage {
  const { frame, asked, problems, links, view, days } = parts
  const around: DaysAround = { links: frame.links, chronology: links, newestFirst: asked.newestFirst }
  const filtered = isFiltered(asked.filters)
  return {
    template: 'case/chronology/chronology.njk',
    laterShown: parts.later !== undefined,
    title: problems.length > 0 ? 'Error: chronology' : 'Chronology',
    ...(problems.length > 0 ? { status: 400 } : {}),
    model: {
      buttons: parts.buttons,
      count: countInWords(days.totalCount, view.all.totalCount, asked, frame.crn),
      shapes: familyMarks,
      empty: days.totalCount === 0,
      filtered,
      months: monthsOf(days, around),
      silenceOpen: days.page === openSilencePage(days, asked) ? days.silenceToKnownAt?.inWords : undefined,
      silenceOfDays: days.silenceOfDays,
      newestFirst: asked.newestFirst,
      orderHref: links.with({ newestFirst: !asked.newestFirst }),
      rowsHref: links.rows(),
      rows: `${days.totalCount.toLocaleString('en-GB')} ${days.totalCount === 1 ? 'row' : 'rows'}`,
      paging: pagingOf(days, page => links.with({}, { page }), 'Pages of the chronology'),
      pageInWords: days.pages.length > 1 ? `Page ${days.page} of ${days.pages.length}` : undefined,
      filters: filtersModel(asked, view.chronologyChoices, links, { query: frame.query, problems }),
      goTo: fieldsOf(asked),
      missing: asked.entry !== undefined && days.landing === null,
      steps: replayModel(parts.now.replaySteps, frame, links),
      standingOn: standingOn(days, asked.entry),
      later: laterModel(parts),
    },
  }
}

/** "49 entries"; of filtered ones how many of how many; "0 results for 'x' in X999004". */
function countInWords(kept: number, all: number, asked: AskedChronology, crn: string): string {
  if (!isFiltered(asked.filters)) return entries(kept)
  if (kept > 0) return `${kept.toLocaleString('en-GB')} of ${entries(all)}`
  return asked.filters.text === '' ? `0 results in ${crn}` : `0 results for ‘${asked.filters.text}’ in ${crn}`
}

function entries(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'entry' : 'entries'}`
}

/** Where the silence that lasts to the moment of the view is told: beside the newest day. */
function openSilencePage({ pages }: ShownDays, { newestFirst }: AskedChronology): number {
  return newestFirst ? 1 : pages.length
}

/** Everything that the address says but the day, for the form that goes to one. */
function fieldsOf(asked: AskedChronology): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(parametersOf(asked)).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map(each => ({ name, value: each })),
  )
}

function standingOn({ days }: ShownDays, id: string | undefined): string | undefined {
  return days.flatMap(({ items }) => items).find(({ entry }) => entry.id === id)?.entry.title
}

/** Ties of what was not yet recorded lead into the record as it stands now, where both ends are. */
function laterModel({ frame, asked, now, later, links }: ChronologyParts): object | undefined {
  const count = now.later.totalCount
  if (!frame.pinned || count === 0) return undefined
  const live = new CaseLinks(frame.crn, {})
  const around = { links: live, chronology: new ChronologyLinks(live, asked), newestFirst: asked.newestFirst }
  return {
    count: entries(count),
    toggle: links.with({ later: !asked.later }, { page: asked.page }),
    months: later && monthsOf(later, { ...around, prefix: 'later-' }),
    paging:
      later && pagingOf(later, laterPage => links.with({}, { page: asked.page, laterPage }), 'Pages not yet recorded'),
  }
}
