import { foldTime, type FoldedTime, type TimedItem } from '../drawing/fold-time.ts'
import { measures } from '../drawing/measures.ts'
import { type NameLine, panelLines } from './panel-lines.ts'
import { levelLanes, type LevelLane, type RatedPanel, type Rating, type Stretch } from './rating.ts'

/** Where one rating's mark stands. */
export interface RatingMark {
  readonly rating: Rating
  readonly panel: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A level that stood, as a line of the step chart. */
interface LevelLine {
  readonly path: string
  readonly certain: boolean
}

export interface ChartPanel {
  readonly panel: RatedPanel
  readonly y: number
  readonly height: number
  /** Names of the levels, with the middle of each. */
  readonly lanes: readonly { readonly lane: LevelLane; readonly y: number }[]
  readonly names: readonly NameLine[]
  readonly steps: readonly LevelLine[]
}

export interface RiskChart {
  readonly panels: readonly ChartPanel[]
  /** Panel by panel, in the order of the ratings. */
  readonly marks: readonly RatingMark[]
  readonly time: FoldedTime
  readonly width: number
  readonly height: number
}

const laneHeight = measures.mark + measures.gap

/** Draws each group as steps between levels, until `end`. No two marks overlap. */
export function riskChart(panels: readonly RatedPanel[], end: number): RiskChart {
  const begins = panels.flatMap(({ ratings }) => ratings.flatMap(({ at }) => at ?? []))
  const start = Math.min(end, ...begins)
  const stacks = panels.map(({ ratings }) => stacked(ratings, start))
  const time = foldTime([
    ...stacks.flatMap((stack, row) => stack.map(({ from, room }) => pointAt(from, row, room))),
    ...unsure(panels),
    pointAt(end, -1),
  ])
  let y: number = measures.header
  const marks: RatingMark[] = []
  const drawn = panels.map((panel, index): ChartPanel => {
    const levelsShown: readonly LevelLane[] = panel.ratings.some(({ lane }) => lane === 'WITHHELD')
      ? [...levelLanes, 'WITHHELD']
      : levelLanes
    const lines = panelLines(panel)
    const title = lines.length * measures.lineHeight + 2 * measures.namesPadding
    const top = y + title
    const middleOf = (lane: LevelLane) => top + levelsShown.indexOf(lane) * laneHeight + laneHeight / 2
    marks.push(...stacks[index]!.map(place => markAt(place, index, time, middleOf(place.rating.lane))))
    const levels = panel.ratings.flatMap(rating => linesOf(rating, { time, start, end, y: middleOf(rating.lane) }))
    const height = title + levelsShown.length * laneHeight + measures.gap
    const lanes = levelsShown.map(lane => ({ lane, y: middleOf(lane) }))
    const steps = [...levels, ...risers(panel.ratings, time, middleOf)]
    y += height
    return { panel, y: y - height, height, names: lines, lanes, steps }
  })
  return { panels: drawn, marks, time, width: measures.names + time.width, height: y + measures.header }
}

function pointAt(at: number, row: number, room = 0): TimedItem {
  return { row, from: at, to: at, room }
}

/** Where a beginning is not an instant, the time that it may have taken is drawn wide enough to be seen. */
function unsure(panels: readonly RatedPanel[]): readonly TimedItem[] {
  const beginnings = panels.flatMap(({ ratings }) =>
    ratings.flatMap(({ at, atLatest }) => (at === undefined || atLatest === undefined ? [] : [{ at, atLatest }])),
  )
  return beginnings.map(({ at, atLatest }, index) => ({ row: -2 - index, from: at, to: atLatest, room: 0 }))
}

interface StackedRating {
  readonly rating: Rating
  readonly from: number
  /** Kept free beside it. */
  readonly room: number
  /** To the side of its moment, where several share it. */
  readonly aside: number
}

/** Ratings of one moment and one level stand side by side. */
function stacked(ratings: readonly Rating[], start: number): readonly StackedRating[] {
  const timed = ratings.map(rating => ({ rating, from: rating.at ?? start }))
  return timed.map(each => {
    const together = timed.filter(({ from, rating }) => from === each.from && rating.lane === each.rating.lane)
    const sharing = timed.filter(({ from }) => from === each.from).length
    const aside = together.indexOf(each) * laneHeight
    return { ...each, aside, room: (sharing - 1) * laneHeight }
  })
}

function markAt({ rating, from, aside }: StackedRating, panel: number, time: FoldedTime, middle: number): RatingMark {
  const x = measures.names + time.x(from) - measures.mark / 2 + aside
  return { rating, panel, x, y: middle - measures.mark / 2, width: measures.mark, height: measures.mark }
}

interface LinePlace {
  readonly time: FoldedTime
  readonly start: number
  readonly end: number
  readonly y: number
}

function linesOf({ stretches }: Rating, { time, start, end, y }: LinePlace): readonly LevelLine[] {
  return stretches.flatMap(({ from, until, certain }: Stretch) => {
    const [left, right] = [Math.max(from, start), Math.min(until ?? end, end)]
    if (right <= left) return []
    const x = (instant: number) => rounded(measures.names + time.x(instant))
    return [{ path: `M${x(left)} ${y}H${x(right)}`, certain }]
  })
}

/** Joins a level to the one that surely took its place, so that the steps can be followed. */
function risers(
  ratings: readonly Rating[],
  time: FoldedTime,
  middleOf: (lane: LevelLane) => number,
): readonly LevelLine[] {
  const held = ratings.filter(({ stretches }) => stretches.length > 0)
  return held.flatMap(older => {
    const until = older.stretches.at(-1)!.until
    const newer = held.filter(({ stretches }) => stretches.find(({ certain }) => certain)?.from === until)
    return newer
      .filter(({ lane }) => lane !== older.lane)
      .map(({ lane }): LevelLine => {
        const x = rounded(measures.names + time.x(until!))
        return { path: `M${x} ${middleOf(older.lane)}V${middleOf(lane)}`, certain: true }
      })
  })
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
