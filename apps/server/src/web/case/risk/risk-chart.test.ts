import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { overlaps } from '../drawing/box.ts'
import { measures } from '../drawing/measures.ts'
import { CaseLinks } from '../frame/case-links.ts'
import { riskChart } from './risk-chart.ts'
import { riskModel } from './risk-model.ts'
import { mostMarks, riskWindow } from './risk-window.ts'
import { arbitraryPanels, end } from './testing/arbitrary-panels.ts'

describe('the marks of the chart', () => {
  it('are one for each level set or put forward, as in the tables beneath', () => {
    const links = new CaseLinks('X999100', {})
    fc.assert(
      fc.property(arbitraryPanels, panels => {
        const { chart, tables } = riskModel(riskWindow(panels), end, links)
        const rows = tables.flatMap(table => table.rows.map(({ key, href }) => ({ key, href })))
        expect(chart!.marks.map(({ key, href }) => ({ key, href }))).toEqual(rows)
      }),
    )
  })

  it('never overlap, are large enough to be pointed at, and lie within the drawing and within their panel', () => {
    fc.assert(
      fc.property(arbitraryPanels, given => {
        const { marks, panels, width } = riskChart(given, end)
        marks.forEach((mark, index) => {
          for (const other of marks.slice(index + 1)) expect(overlaps(mark, other)).toBe(false)
          const { y, height } = panels[mark.panel]!
          expect(Math.min(mark.width, mark.height)).toBeGreaterThanOrEqual(24)
          expect(mark.x).toBeGreaterThanOrEqual(measures.names)
          expect(mark.x + mark.width).toBeLessThanOrEqual(width)
          expect(mark.y).toBeGreaterThanOrEqual(y)
          expect(mark.y + mark.height).toBeLessThanOrEqual(y + height)
        })
      }),
      { numRuns: 200 },
    )
  })

  it('keep the order of time in each panel', () => {
    fc.assert(
      fc.property(arbitraryPanels, given => {
        const { marks } = riskChart(given, end)
        for (const left of marks) {
          for (const right of marks.filter(({ panel }) => panel === left.panel)) {
            const [before, after] = [left.rating.at, right.rating.at]
            if (before === undefined || after === undefined || before >= after) continue
            expect(left.x).toBeLessThan(right.x)
          }
        }
      }),
    )
  })

  it('stand at the level that their line runs at, which begins and ends within the drawing', () => {
    fc.assert(
      fc.property(arbitraryPanels, given => {
        const { panels, width } = riskChart(given, end)
        for (const { steps, lanes } of panels) {
          for (const { path } of steps.filter(step => step.path.includes('H'))) {
            const [, from, y, to] = /^M([\d.]+) ([\d.]+)H([\d.]+)$/.exec(path)!.map(Number)
            expect(lanes.map(lane => lane.y)).toContain(y)
            expect(from).toBeGreaterThanOrEqual(measures.names)
            expect(to).toBeGreaterThanOrEqual(from!)
            expect(to).toBeLessThanOrEqual(width)
          }
        }
      }),
    )
  })
})

const rating = (at: number, until?: number) => ({
  ...{ key: String(at), lane: 'HIGH' as const, sort: 'set' as const, at, atLatest: undefined, from: '', until: '' },
  ...{
    entry: { id: 'file:1', title: '', family: 'decision' },
    setBy: '',
    alsoSetBy: [],
    influences: [],
    countersignedBy: undefined,
  },
  ...{ stretches: [{ from: at, until, certain: true }], standing: '' },
})

describe('ratings without a time', () => {
  it('stand within the drawing even where nothing else has a time', () => {
    const undated = (key: string) => ({ ...rating(0), key, at: undefined })
    const { marks, width } = riskChart(
      [{ group: 'public', setting: 'in the community', ratings: [undated('1'), undated('2'), undated('3')] }],
      end,
    )
    expect(Math.max(...marks.map(mark => mark.x + mark.width))).toBeLessThanOrEqual(width)
  })
})

describe('a window of a long history', () => {
  const day = 24 * 60 * 60 * 1000
  const many = Array.from({ length: mostMarks + 20 }, (_, index) => rating(index * day, (index + 1) * day))
  const panels = [{ group: 'public', setting: 'in the community', ratings: many }]

  it('shows the newest, and leads to what came before', () => {
    const window = riskWindow(panels)
    expect([window.shown, window.total, window.later]).toEqual([mostMarks, mostMarks + 20, false])
    const earlier = riskWindow(panels, window.earlierThan)
    expect([earlier.shown, earlier.earlierThan, earlier.later]).toEqual([20, undefined, true])
  })

  it('still shows what was in force when it begins', () => {
    const lasting = [{ ...panels[0]!, ratings: [rating(-day), ...many] }]
    expect(riskWindow(lasting).panels[0]!.ratings[0]!.at).toBe(-day)
  })
})
