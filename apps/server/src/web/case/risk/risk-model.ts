import { measures } from '../drawing/measures.ts'
import { stripsOf } from '../drawing/strips.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import type { RatedPanel, Rating, RatingSort } from './rating.ts'
import { riskChart, type ChartPanel, type RatingMark } from './risk-chart.ts'
import type { RiskWindow } from './risk-window.ts'

/** How each sort of rating is marked: a shape and a letter besides the colour, in a box of 28 by 28. */
const ratingMarks: readonly {
  readonly sort: RatingSort
  readonly sign: string
  readonly path: string
  readonly text: string
}[] = [
  { sort: 'set', sign: 'S', path: 'M14 1A13 13 0 1 1 13.99 1Z', text: 'Set' },
  { sort: 'countersigned', sign: 'C', path: 'M2 2H26V26H2Z', text: 'Set, in force from a countersignature' },
  { sort: 'override', sign: 'O', path: 'M14 0L28 14L14 28L0 14Z', text: 'Set by an override' },
  {
    sort: 'put forward',
    sign: 'P',
    path: 'M8 1H20L27 8V20L20 27H8L1 20V8Z',
    text: 'Put forward, without effect of its own',
  },
]

type AddressOf = (entry: { readonly id: string; readonly family: string }) => string

/** What the page shows: the chart, its summary and the equal table. */
export function riskModel(window: RiskWindow, end: number, links: CaseLinks) {
  const addressOf: AddressOf = ({ id, family }) =>
    links.to(`${family === 'decision' ? 'decisions' : 'entries'}/${encodeURIComponent(id)}`)
  const { panels, shown, total, earlierThan, later } = window
  return {
    chart: panels.length === 0 ? undefined : drawnChart(panels, end, addressOf),
    summary: panels.map(panelInWords),
    tables: panels.map(panel => tableOf(panel, addressOf)),
    legend: ratingMarks,
    count:
      shown === total
        ? `Showing all ${total} levels set or put forward`
        : `Showing ${shown} of ${total} levels set or put forward`,
    windows: [
      ...(earlierThan === undefined
        ? []
        : [
            {
              text: 'Earlier levels',
              href: links.to('risk', { before: new Date(earlierThan).toISOString() }),
              rel: 'prev',
            },
          ]),
      ...(later ? [{ text: 'Latest levels', href: links.to('risk') }] : []),
    ],
  }
}

function drawnChart(panels: readonly RatedPanel[], end: number, addressOf: AddressOf) {
  const { panels: placed, marks, time, width, height } = riskChart(panels, end)
  const shifted = (x: number) => measures.names + x
  return {
    width,
    height,
    names: measures.names,
    strips: stripsOf(width),
    top: measures.header,
    bottom: height - measures.header,
    panels: placed.map(drawnPanel),
    days: time.days.map(({ x, day, year }) => ({ x: shifted(x), day, year })),
    folds: time.folds.map(({ x, width: wide, days }) => ({
      x: shifted(x),
      width: wide,
      middle: shifted(x + wide / 2),
      lines: [`${days.toLocaleString('en-GB')} days,`, 'none set'],
    })),
    marks: marks.map(mark => drawnMark(mark, panels, addressOf)),
  }
}

function drawnPanel({ y, height, names, lanes, steps }: ChartPanel, index: number) {
  const first = y + measures.namesPadding + measures.lineHeight * 0.75
  return {
    ...{ y, height, steps, even: index % 2 === 0 },
    names: names.map((line, place) => ({ ...line, y: first + place * measures.lineHeight })),
    lanes: lanes.map(({ lane, y: middle }) => ({ y: middle, baseline: middle + 5, text: wordOf(lane) })),
  }
}

function drawnMark(
  { rating, panel, x, y, width, height }: RatingMark,
  panels: readonly RatedPanel[],
  addressOf: AddressOf,
) {
  const { sign, path, sort } = ratingMarks.find(each => each.sort === rating.sort)!
  const { group, setting } = panels[panel]!
  return {
    ...{ x, y, width, height, sign, path },
    kind: sort.replace(' ', '-'),
    key: rating.key,
    href: addressOf(rating.entry),
    name: `${group}, ${setting}: ${wordOf(rating.lane)}, ${rating.from}. ${rating.standing}. ${rating.setBy}`,
  }
}

function tableOf({ group, setting, ratings }: RatedPanel, addressOf: AddressOf) {
  return {
    caption: `${group}, ${setting}`,
    rows: ratings.map(rating => ({
      key: rating.key,
      level: wordOf(rating.lane),
      href: addressOf(rating.entry),
      title: rating.entry.title,
      from: rating.from,
      until: rating.until,
      setBy: rating.setBy,
      standing: rating.standing,
      countersignedBy: rating.countersignedBy,
      alsoSetBy: rating.alsoSetBy.map(({ text, entry }) => ({ text, href: addressOf(entry) })),
      influences: rating.influences.map(({ text, entry }) => ({ text, href: addressOf(entry) })),
    })),
  }
}

/** As many changes as can be followed in a sentence. */
const mostInWords = 4

/** "known adult, in the community: medium from 2 December 2024, then high from 11 February 2025". */
function panelInWords({ group, setting, ratings }: RatedPanel): string {
  const inForce = ratings.filter(({ sort }) => sort !== 'put forward')
  const changes = inForce.filter((rating, index) => rating.lane !== inForce[index - 1]?.lane)
  const proposed = ratings.length - inForce.length
  const beside = proposed === 0 ? '' : `; ${proposed} put forward beside it`
  if (inForce.length === 0) return `${group}, ${setting}: none in force${beside}`
  if (changes.length <= mostInWords) return `${group}, ${setting}: ${levelsInWords(changes, ', then ')}${beside}`
  const last = inForce.filter(({ stretches }) => stretches.at(-1)?.until === undefined)
  const standing = last.length === 0 ? 'none' : levelsInWords(last, ', ')
  return `${group}, ${setting}: set ${inForce.length} times${beside}; in force at the moment shown: ${standing}`
}

function levelsInWords(ratings: readonly Rating[], between: string): string {
  return ratings.map(({ lane, from }) => `${wordOf(lane)} from ${from}`).join(between)
}

function wordOf(lane: Rating['lane']): string {
  return lane.toLowerCase().replaceAll('_', ' ')
}
