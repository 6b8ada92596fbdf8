import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { drawArrows } from './arrows.ts'
import { overlaps } from '../drawing/box.ts'
import { measures } from '../drawing/measures.ts'
import { placeMarks } from './place-marks.ts'
import { arbitraryActs } from './testing/arbitrary-acts.ts'
import { tiesAmong } from './ties.ts'

const place = (acts: readonly Act[]) => placeMarks(acts, tiesAmong(acts))
const holds = (law: (placed: ReturnType<typeof place>, acts: readonly Act[]) => void) =>
  fc.assert(
    fc.property(arbitraryActs, acts => law(place(acts), acts)),
    { numRuns: 200 },
  )

describe('the marks of a drawing', () => {
  it('are one for each act, in the order of the acts', () => {
    holds(({ marks }, acts) => expect(marks.map(mark => mark.act)).toEqual(acts))
  })

  it('never overlap', () => {
    holds(({ marks }) => {
      marks.forEach((mark, index) => {
        for (const other of marks.slice(index + 1)) expect(overlaps(mark, other)).toBe(false)
      })
    })
  })

  it('are large enough to be pointed at, and lie within the drawing and within their row', () => {
    holds(({ marks, rows, width }) => {
      for (const mark of marks) {
        const { y, height } = rows[mark.row]!
        expect(mark.width).toBeGreaterThanOrEqual(24)
        expect(mark.height).toBeGreaterThanOrEqual(24)
        expect(mark.x).toBeGreaterThanOrEqual(measures.names)
        expect(mark.x + mark.width).toBeLessThanOrEqual(width)
        expect(mark.y).toBeGreaterThanOrEqual(y)
        expect(mark.y + mark.height).toBeLessThanOrEqual(y + height)
      }
    })
  })

  it('keep the order of time: what surely came before stands to the left, what came at once stands above or below', () => {
    holds(({ marks }) => {
      for (const left of marks) {
        for (const right of marks) {
          const [before, after] = [left.act.time, right.act.time]
          if (before.kind !== 'instant' || after.kind !== 'instant') continue
          if (before.at < after.at) expect(left.x).toBeLessThan(right.x)
          if (before.at === after.at) expect(left.x).toBe(right.x)
          if (before.at < after.at && left.row === right.row) expect(left.x + left.width).toBeLessThan(right.x)
        }
      }
    })
  })

  it('stand as bars from the first to the last moment that an imprecise time can mean, and undated ones nowhere in time', () => {
    holds(({ marks, timeFrom, time }) => {
      for (const { act, shape, x, width } of marks) {
        if (act.time.kind === 'undated') expect(x + width).toBeLessThanOrEqual(timeFrom)
        if (act.time.kind !== 'span') continue
        expect(shape).toBe('span')
        if (act.time.from !== undefined) expect(x).toBe(timeFrom + time.x(act.time.from))
        if (act.time.to !== undefined) expect(x + width).toBe(timeFrom + time.x(act.time.to))
      }
    })
  })
})

describe('folded time', () => {
  it('never runs backwards and folds nothing in which something happened at a known moment', () => {
    holds(({ time, marks, timeFrom }) => {
      const moments = marks
        .flatMap(({ act }) => (act.time.kind === 'instant' ? [act.time.at] : []))
        .sort((a, b) => a - b)
      moments.slice(1).forEach((moment, index) => {
        if (moment > moments[index]!) expect(time.x(moment)).toBeGreaterThan(time.x(moments[index]!))
      })
      for (const fold of time.folds) {
        const band = { x: timeFrom + fold.x, y: 0, width: fold.width, height: Infinity }
        const within = marks.filter(mark => mark.shape !== 'undated' && overlaps(mark, band))
        expect(within.filter(mark => mark.shape === 'point' || fold.silent)).toEqual([])
        expect(fold.days).toBeGreaterThanOrEqual(14)
        expect(fold.width).toBeGreaterThanOrEqual(measures.fold)
      }
    })
  })

  it('names days and silences far enough apart to be read', () => {
    holds(({ time }) => {
      time.days.slice(1).forEach((day, index) => {
        expect(day.x - time.days[index]!.x).toBeGreaterThanOrEqual(measures.dayName)
      })
      for (const fold of time.folds) {
        for (const day of time.days) {
          expect(Math.abs(fold.x + fold.width / 2 - day.x)).toBeGreaterThanOrEqual((measures.fold + 42) / 2)
        }
      }
    })
  })
})

describe('the arrows of a drawing', () => {
  it('carry words that stand clear of marks and of one another, within the drawing', () => {
    holds((placed, acts) => {
      const labels = drawArrows(tiesAmong(acts), placed).flatMap(({ label }) => (label ? [label] : []))
      labels.forEach((label, index) => {
        for (const mark of placed.marks) expect(overlaps(label, mark)).toBe(false)
        for (const other of labels.slice(index + 1)) expect(overlaps(label, other)).toBe(false)
        expect(label.x).toBeGreaterThanOrEqual(placed.timeFrom)
        expect(label.x + label.width).toBeLessThanOrEqual(placed.width)
      })
    })
  })
})
