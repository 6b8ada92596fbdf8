import { measures } from './measures.ts'

/** A part of a drawing that fits on paper beside the names of its rows. */
export interface Strip {
  readonly from: number
  readonly width: number
}

/** The most that stays readable when it is drawn as wide as a page. */
const widest = 960

/** A strip begins a little before the last one ends, so that no mark is in none of them whole. */
const shared = measures.mark + 2 * measures.gap

/** Cuts a drawing into strips of equal scale for paper, which cannot be scrolled. Together they show all of it. */
export function stripsOf(width: number): readonly Strip[] {
  const room = widest - measures.names
  const step = room - shared
  const count = Math.max(1, Math.ceil((width - measures.names - shared) / step))
  return Array.from({ length: count }, (_, index) => ({ from: measures.names + index * step, width: room }))
}
