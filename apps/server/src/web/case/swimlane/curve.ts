import type { Box } from '../drawing/box.ts'
import { measures } from '../drawing/measures.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A cubic curve: its two ends, and the two points that draw it aside. */
export type Curve = readonly [Point, Point, Point, Point]

export interface CurveEnd {
  readonly box: Box
  /** Sideways from where the box is met. */
  readonly shift: number
}

/** A curve from one box to another that leaves and meets them from above or below, clear of what is drawn in them. */
export function curveBetween(from: CurveEnd, to: CurveEnd): Curve {
  const [start, end] = [headOf(from), headOf(to)]
  const sameHeight = Math.abs(from.box.y - to.box.y) < measures.mark
  if (sameHeight) {
    const top = Math.min(from.box.y, to.box.y)
    const rise = top - Math.min(34, 16 + Math.abs(end - start) / 12)
    return [
      { x: start, y: from.box.y },
      { x: start, y: rise },
      { x: end, y: rise },
      { x: end, y: to.box.y - tip },
    ]
  }
  const down = from.box.y < to.box.y
  const startY = down ? from.box.y + from.box.height : from.box.y
  const endY = down ? to.box.y - tip : to.box.y + to.box.height + tip
  const middle = (startY + endY) / 2
  return [
    { x: start, y: startY },
    { x: start, y: middle },
    { x: end, y: middle },
    { x: end, y: endY },
  ]
}

/** Room for the head of the arrow. */
const tip = 3

/** Where a mark shows its letter: in the middle of a point, at the beginning of a span. */
function headOf({ box, shift }: CurveEnd): number {
  return box.x + measures.mark / 2 + shift
}

/** The point that lies at a part of the way, from 0 to 1. */
export function pointOn([start, first, second, end]: Curve, part: number): Point {
  const rest = 1 - part
  const weights = [rest ** 3, 3 * rest ** 2 * part, 3 * rest * part ** 2, part ** 3] as const
  const at = (axis: 'x' | 'y') =>
    weights[0] * start[axis] + weights[1] * first[axis] + weights[2] * second[axis] + weights[3] * end[axis]
  return { x: at('x'), y: at('y') }
}

/** The curve as an SVG path. */
export function pathOf([start, first, second, end]: Curve): string {
  const text = ({ x, y }: Point) => `${rounded(x)} ${rounded(y)}`
  return `M${text(start)}C${text(first)} ${text(second)} ${text(end)}`
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
