import type { Act } from './act.ts'
import { type Box, overlaps } from '../drawing/box.ts'
import { type Curve, type Point, curveBetween, pathOf, pointOn } from './curve.ts'
import type { Mark, Placement } from './place-marks.ts'
import { textWidth } from '../drawing/wrap-text.ts'
import type { Tie } from './ties.ts'

/** A drawn tie. */
export interface Arrow {
  readonly tie: Tie
  /** Of an SVG path. */
  readonly path: string
  /** Where its word stands, clear of every mark and of every other word; undefined where no such place was found. */
  readonly label: Box | undefined
}

const labelHeight = 16

/** Draws ties between placed marks. The marks lie above the lines, so a line may pass behind one but never strikes it out. */
export function drawArrows(ties: readonly Tie[], { marks, width, height, timeFrom }: Placement): readonly Arrow[] {
  const markOf = new Map(marks.map(mark => [mark.act, mark]))
  const ends = new Ends()
  const curves = ties.map(tie => curveOf(tie, markOf, ends))
  const taken: Box[] = marks.map(({ x, y, width: wide, height: high }) => ({ x, y, width: wide, height: high }))
  taken.push(...curves.flatMap(([start, , , end]) => [aroundEnd(start), aroundEnd(end)]))
  const room = { x: timeFrom, y: 0, width: width - timeFrom, height }
  return ties.map((tie, index) => {
    const curve = curves[index]!
    const label = placeForWord(tie.word, curve, taken, room)
    if (label) taken.push(label)
    return { tie, path: pathOf(curve), label }
  })
}

/** Where a line leaves or meets a mark: no word may cover it, or nobody could tell whose line it is. */
function aroundEnd({ x, y }: Point): Box {
  return { x: x - 6, y: y - 10, width: 12, height: 20 }
}

/** Several lines that meet one mark are spread along its side. */
class Ends {
  private readonly met = new Map<Act, number>()

  shift(act: Act): number {
    const before = this.met.get(act) ?? 0
    this.met.set(act, before + 1)
    return [0, 7, -7][before % 3]!
  }
}

function curveOf({ from, to }: Tie, markOf: ReadonlyMap<Act, Mark>, ends: Ends): Curve {
  return curveBetween(
    { box: markOf.get(from)!, shift: ends.shift(from) },
    { box: markOf.get(to)!, shift: ends.shift(to) },
  )
}

const along = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88]
const beside = [0, -10, 10, -18, 18, -30, 30, -46, 46]

/** On the line itself if there is room, else as near to it as there is. */
function placeForWord(word: string, curve: Curve, taken: readonly Box[], room: Box): Box | undefined {
  const size = { width: textWidth(word) + 2, height: labelHeight }
  for (const away of beside) {
    for (const part of along) {
      const at = pointOn(curve, part)
      const box = { x: Math.round(at.x - size.width / 2), y: Math.round(at.y - size.height / 2 + away), ...size }
      if (isWithin(box, room) && !taken.some(other => overlaps(box, other))) return box
    }
  }
  return undefined
}

function isWithin(box: Box, room: Box): boolean {
  return (
    box.x >= room.x &&
    box.y >= room.y &&
    box.x + box.width <= room.x + room.width &&
    box.y + box.height <= room.y + room.height
  )
}
