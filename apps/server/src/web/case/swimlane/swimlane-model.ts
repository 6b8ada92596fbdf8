import type { CaseLinks } from '../frame/case-links.ts'
import type { Act } from './act.ts'
import { orderOfRows } from './actor-rows.ts'
import type { ActsWindow } from './acts-window.ts'
import { actsTable } from './acts-table.ts'
import { drawing } from './drawing.ts'
import { familyMarks } from './families.ts'
import { placeMarks } from './place-marks.ts'
import { summaryOf } from './summary.ts'
import { filterParameters, isFiltered, type SwimlaneFilter } from './swimlane-filter.ts'
import { tiesAmong, tieStyles } from './ties.ts'

/** What the page of the drawing shows: the drawing, its summary, its legend and the equal table. */
export function swimlaneModel({ acts, ...window }: ActsWindow, filter: SwimlaneFilter, links: CaseLinks) {
  const addressOf = ({ id, family }: Pick<Act, 'id' | 'family'>) =>
    links.to(`${family === 'decision' ? 'decisions' : 'entries'}/${encodeURIComponent(id)}`)
  const ties = tiesAmong(acts)
  const placement = placeMarks(acts, ties)
  const silence = isFiltered(filter) ? 'none shown' : 'no entry'
  return {
    drawing: acts.length === 0 ? undefined : drawing(placement, ties, { silence, addressOf }),
    summary: acts.length === 0 ? [] : summaryOf(acts, placement, ties),
    table: actsTable(acts, addressOf),
    legend: { families: familyMarks, ties: tieStyles, order: orderOfRows },
    count: countInWords(acts.length, window.total),
    windows: windowLinks(window, filter, links),
  }
}

function countInWords(shown: number, total: number): string {
  return shown === total ? `Showing ${total} ${total === 1 ? 'act' : 'acts'}` : `Showing ${shown} of ${total} acts`
}

function windowLinks(
  { earlierThan, laterThan }: Pick<ActsWindow, 'earlierThan' | 'laterThan'>,
  filter: SwimlaneFilter,
  links: CaseLinks,
) {
  const to = (place: Readonly<Record<string, string>>) =>
    links.to('swimlane', { ...filterParameters(filter), ...place })
  return [
    ...(earlierThan === undefined
      ? []
      : [
          { text: 'First acts', href: to({}) },
          { text: 'Earlier acts', href: to({ before: earlierThan }), rel: 'prev' },
        ]),
    ...(laterThan === undefined
      ? []
      : [
          { text: 'Later acts', href: to({ after: laterThan }), rel: 'next' },
          { text: 'Last acts', href: to({ window: 'last' }) },
        ]),
  ]
}
