import type { Act } from './act.ts'
import { actorRows, type ActorRow } from './actor-rows.ts'
import { foldTime, isSpan, type FoldedTime } from '../drawing/fold-time.ts'
import { measures } from '../drawing/measures.ts'
import { nameLines } from './name-lines.ts'
import type { Tie } from './ties.ts'
import { endsOf, timedAct, type TimedAct } from './timed-act.ts'

/** Where an act stands: a box of its own, which is also what can be pointed at. */
export interface Mark {
  readonly act: Act
  readonly row: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** A point for an instant, a bar for a span of time, or neither where nobody recorded a time. */
  readonly shape: 'point' | 'span' | 'undated'
  readonly openStart: boolean
  readonly openEnd: boolean
}

export interface PlacedRow {
  readonly row: ActorRow
  readonly y: number
  readonly height: number
}

/** Everything that has a place in the drawing, besides arrows. */
export interface Placement {
  readonly rows: readonly PlacedRow[]
  /** In the order in which the acts were given. */
  readonly marks: readonly Mark[]
  readonly time: FoldedTime
  /** Where the time axis begins. */
  readonly timeFrom: number
  /** The column of undated acts; undefined where there are none. */
  readonly undated: { readonly x: number; readonly width: number } | undefined
  readonly width: number
  readonly height: number
}

const cell = measures.mark + measures.gap

/**
 * Gives every act its place in the row of its actor. No two marks overlap, whatever the acts are; those that ties join
 * stand further from others, so that the lines and their words have room.
 */
export function placeMarks(acts: readonly Act[], ties: readonly Tie[]): Placement {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]))
  const rows = actorRows(acts)
  const ends = endsOf(acts)
  const items = rows.map((row, index) =>
    row.acts.flatMap(act => timedAct(act, index, ends, tied.has(act) ? measures.tieRoom : 0)),
  )
  const time = foldTime(items.flat())
  const undatedActs = rows.map(({ acts }) => acts.filter(isUndated))
  const columns = Math.ceil(Math.sqrt(Math.max(0, ...undatedActs.map(acts => acts.length))))
  const undated = columns === 0 ? undefined : { x: measures.names, width: Math.max(columns * cell + 12, 80) }
  const timeFrom = measures.names + (undated?.width ?? 0)

  const placedRows: PlacedRow[] = []
  const marks: Mark[] = []
  let y: number = measures.header
  rows.forEach((row, index) => {
    const padding = row.acts.some(act => tied.has(act)) ? measures.tiePadding : measures.rowPadding
    const top = y + padding
    const dated = placeRow(items[index]!, time, timeFrom, top)
    const without = undatedActs[index]!.map((act, place) => undatedMark(act, index, place, columns, top))
    const lowest = Math.max(top, ...[...dated, ...without].map(mark => mark.y + mark.height))
    const named = nameLines(row).length * measures.lineHeight + 2 * measures.namesPadding
    const height = Math.max(lowest + padding - y, named)
    placedRows.push({ row, y, height })
    marks.push(...without, ...dated)
    y += height
  })
  const width = timeFrom + Math.max(time.width, 60)
  const order = new Map(acts.map((act, index) => [act, index]))
  marks.sort((left, right) => order.get(left.act)! - order.get(right.act)!)
  return { rows: placedRows, marks, time, timeFrom, undated, width, height: y + measures.header }
}

/** Instants first, so that they keep to the first line wherever they can; spans then where there is room. */
function placeRow(items: readonly TimedAct[], time: FoldedTime, timeFrom: number, top: number): readonly Mark[] {
  const ordered = [...items].sort(
    (left, right) => Number(isSpan(left)) - Number(isSpan(right)) || left.from - right.from,
  )
  const lanes: { readonly left: number; readonly right: number }[][] = []
  return ordered.map(item => {
    const span = isSpan(item)
    const left = timeFrom + time.x(item.from) - (span ? 0 : measures.mark / 2)
    const right = timeFrom + time.x(item.to) + (span ? 0 : measures.mark / 2)
    const free = lanes.findIndex(lane =>
      lane.every(box => right + measures.gap <= box.left || left >= box.right + measures.gap),
    )
    const lane = free < 0 ? lanes.push([]) - 1 : free
    lanes[lane]!.push({ left, right })
    const { act, row, openStart, openEnd } = item
    const shape = span ? 'span' : 'point'
    return {
      act,
      row,
      shape,
      openStart,
      openEnd,
      x: left,
      y: top + lane * cell,
      width: right - left,
      height: measures.mark,
    }
  })
}

function undatedMark(act: Act, row: number, place: number, columns: number, top: number): Mark {
  return {
    act,
    row,
    shape: 'undated',
    openStart: false,
    openEnd: false,
    x: measures.names + 6 + (place % columns) * cell,
    y: top + Math.floor(place / columns) * cell,
    width: measures.mark,
    height: measures.mark,
  }
}

function isUndated({ time }: Act): boolean {
  return time.kind === 'undated'
}
