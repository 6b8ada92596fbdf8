import { Temporal } from 'temporal-polyfill'
import { newestFirst } from '../paging/newest-first.ts'
import type { WaitsView } from './waits.query.ts'

type Run = WaitsView['processes'][number]
type RunWait = Run['waits'][number]

/** A process as a bar: one part for each wait, in order, and the same as rows of a table. */
export interface ProcessBar {
  readonly title: string
  readonly waiting: boolean
  /** Where the drawing departs from the lengths. */
  readonly note: string | undefined
  readonly width: number
  readonly parts: readonly BarPart[]
  readonly waits: readonly RunWait[]
  readonly steps: Run['steps']
  readonly undatedSteps: Run['undatedSteps']
}

interface BarPart {
  /** In units of the drawing, from its left edge. */
  readonly x: number
  readonly width: number
  readonly label: string
  /** Which of the drawing's alternating patterns; an open wait has one of its own. */
  readonly pattern: 'even' | 'odd' | 'open'
  /** Whether the part is wide enough to carry its number. */
  readonly roomy: boolean
  readonly number: number
}

const barWidth = 900
/** A wait of a minute beside one of a month still has to be seen. */
const leastWidth = 14
const roomForNumber = 24

/**
 * Draws a run as parts whose widths follow its waits. A wait whose length is not exactly known is drawn at its least
 * certain middle and said in words; a wait of unknown length has the least width.
 */
export function processBar(run: Run): ProcessBar {
  const { lengths, folded } = drawnLengths(run.waits)
  const widths = sharesOf(lengths)
  let x = 0
  const parts = run.waits.map((wait, index): BarPart => {
    const width = widths[index]!
    const part = {
      x,
      width,
      number: index + 1,
      label: `${roleInWords(wait)}: ${wait.elapsed.inWords}${wait.open ? ', still open' : ''}`,
      pattern: wait.open ? ('open' as const) : index % 2 === 0 ? ('even' as const) : ('odd' as const),
      roomy: width >= roomForNumber,
    }
    x += width
    return part
  })
  const { waits, steps, undatedSteps } = run
  const note = folded ? 'The wait still open is drawn shorter than it is.' : undefined
  const title = `${run.process.charAt(0).toUpperCase()}${run.process.slice(1)}${run.id === null ? '' : ` ${run.id}`}`
  const waiting = run.status === 'WAITING'
  return { title, waiting, note, width: barWidth, parts, waits, steps, undatedSteps }
}

/** Those that still wait, then the others; of each the newest first. The API has them oldest first. */
export function waitingFirst(runs: readonly Run[]): readonly Run[] {
  const ordered = newestFirst(runs, ({ steps }) => steps.length === 0)
  const waits = ({ status }: Run) => status === 'WAITING'
  return [...ordered.filter(waits), ...ordered.filter(run => !waits(run))]
}

function roleInWords({ role }: Pick<RunWait, 'role'>): string {
  return role ?? 'with whom is not recorded'
}

/**
 * Hours of each wait as drawn. A wait that is still open goes on until the moment of the page, which may be years later;
 * it is then drawn no longer than all others together, so that those can be told apart.
 */
export function drawnLengths(waits: readonly RunWait[]): {
  readonly lengths: readonly number[]
  readonly folded: boolean
} {
  const lengths = waits.map(wait => Math.max(0, hoursOf(wait)))
  const closed = lengths.reduce((sum, length, index) => sum + (waits[index]!.open ? 0 : length), 0)
  const most = closed === 0 ? Infinity : closed
  const drawn = lengths.map((length, index) => (waits[index]!.open ? Math.min(length, most) : length))
  return { lengths: drawn, folded: drawn.some((length, index) => length < lengths[index]!) }
}

/** Widths that add up to the bar, none below the least, the rest in proportion. */
export function sharesOf(lengths: readonly number[]): readonly number[] {
  if (lengths.length === 0) return []
  const least = Math.min(leastWidth, barWidth / lengths.length)
  const spare = barWidth - least * lengths.length
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map(length => least + (total === 0 ? spare / lengths.length : (spare * length) / total))
}

function hoursOf({ elapsed }: RunWait): number {
  const ends = [elapsed.least, elapsed.most].flatMap(end => (end === null ? [] : [hours(end)]))
  return ends.length === 0 ? 0 : ends.reduce((sum, end) => sum + end, 0) / ends.length
}

function hours(duration: string): number {
  return Temporal.Duration.from(duration).total({ unit: 'hours', relativeTo: '2025-01-01T00:00Z[UTC]' })
}
