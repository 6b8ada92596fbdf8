import type { Act } from './act.ts'
import { drawArrows, type Arrow } from './arrows.ts'
import { familyMark } from './families.ts'
import type { Fold } from '../drawing/fold-time.ts'
import { measures } from '../drawing/measures.ts'
import { nameLines } from './name-lines.ts'
import type { Mark, PlacedRow, Placement } from './place-marks.ts'
import type { Tie } from './ties.ts'
import { stripsOf } from '../drawing/strips.ts'

export interface DrawingWords {
  /** Said of a silence: "no entry", or "none shown" where a filter leaves acts out. */
  readonly silence: string
  readonly addressOf: (act: Pick<Act, 'id' | 'family'>) => string
}

/** Everything that the template draws, in numbers and words. */
export function drawing(placement: Placement, ties: readonly Tie[], words: DrawingWords) {
  const { rows, marks, time, timeFrom, undated, width, height } = placement
  return {
    width,
    height,
    names: measures.names,
    strips: stripsOf(width),
    top: measures.header,
    bottom: height - measures.header,
    rows: rows.map(drawnRow),
    days: time.days.map(({ x, day, year }) => ({ x: timeFrom + x, day, year })),
    folds: time.folds.map(fold => drawnFold(fold, timeFrom, words.silence)),
    undated: undated && { ...undated, middle: undated.x + undated.width / 2 },
    arrows: drawArrows(ties, placement).map(drawnArrow),
    marks: marks.map(mark => drawnMark(mark, words)),
  }
}

function drawnRow({ row, y, height }: PlacedRow, index: number) {
  const lines = nameLines(row)
  const first = y + (height - lines.length * measures.lineHeight) / 2 + measures.lineHeight * 0.75
  return {
    y,
    height,
    even: index % 2 === 0,
    lines: lines.map((line, place) => ({ ...line, x: measures.namesPadding, y: first + place * measures.lineHeight })),
  }
}

function drawnFold({ x, width, days, silent }: Fold, timeFrom: number, silence: string) {
  const middle = timeFrom + x + width / 2
  const lines = [`${days.toLocaleString('en-GB')} days,`, silent ? silence : 'no exact date']
  return { x: timeFrom + x, width, middle, lines }
}

function drawnArrow({ tie, path, label }: Arrow) {
  return {
    path,
    style: tie.style,
    label: label && { ...label, middle: label.x + label.width / 2, baseline: label.y + 12, text: tie.word },
  }
}

function drawnMark({ act, x, y, width, height, shape, openStart, openEnd }: Mark, { addressOf }: DrawingWords) {
  const { sign, path, family } = familyMark(act.family)
  return {
    id: act.id,
    href: addressOf(act),
    name: `${act.when === 'not known' ? 'Time not recorded' : act.when}: ${act.headline}. ${act.actor.inWords}`,
    ...{ x, y, width, height, shape, openStart, openEnd, sign, path, family },
  }
}
