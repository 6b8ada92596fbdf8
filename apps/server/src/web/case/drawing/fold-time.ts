import { scaleLinear } from 'd3-scale'
import { calendarDaysBetween, dateInWords } from '#case-record'
import { measures } from './measures.ts'

/** Something to be placed in time, on one row. An instant where both bounds are the same. */
export interface TimedItem {
  readonly row: number
  readonly from: number
  readonly to: number
  /** Kept free on either side, for lines and their words. */
  readonly room: number
}

/** A part of the time axis that is drawn shorter than it is, and says how long it was. */
export interface Fold {
  readonly x: number
  readonly width: number
  readonly days: number
  /** Silence: nothing at all. Otherwise only acts whose time is not recorded more exactly lie in it. */
  readonly silent: boolean
}

interface DayTick {
  readonly x: number
  /** "12 Feb" */
  readonly day: string
  /** Where it is another year than at the tick before. */
  readonly year: string | undefined
}

/** Time from left to right: later is never further left, and every length that is cut is a fold. */
export interface FoldedTime {
  readonly x: (instant: number) => number
  readonly width: number
  readonly folds: readonly Fold[]
  readonly days: readonly DayTick[]
}

const dayLength = 24 * 60 * 60 * 1000

/** Silences longer than this are folded. */
const foldAfterDays = 14

/** Up to the length at which silence is folded, a longer time is a longer way. */
const way = scaleLinear()
  .domain([0, foldAfterDays * dayLength])
  .range([0, 70])
  .clamp(true)

/**
 * Lays out a time axis on which all items find room: two items of one row whose times surely differ do not touch, a span
 * is at least as wide as a mark, and the name of every day on which something begins can be read.
 */
export function foldTime(items: readonly TimedItem[]): FoldedTime {
  const bounds = [...new Set(items.flatMap(({ from, to }) => [from, to]))].sort((left, right) => left - right)
  const beginning = Map.groupBy(items, item => item.from)
  const ending = Map.groupBy(items, item => item.to)
  const sweep = new Sweep()
  for (const bound of bounds) sweep.reach(bound, beginning.get(bound) ?? [], ending.get(bound) ?? [])
  const { placed, folds, days } = sweep
  const scale = scaleLinear()
    .domain(bounds)
    .range(bounds.map(bound => placed.get(bound)!))
    .clamp(true)
  return {
    x: instant => placed.get(instant) ?? scale(instant),
    width: sweep.width,
    folds,
    days,
  }
}

/** Goes through the points in time from the first on and gives each its place to the right of the one before. */
class Sweep {
  readonly placed = new Map<number, number>()
  readonly folds: Fold[] = []
  readonly days: DayTick[] = []
  /** How far each row is taken by what has ended. */
  private readonly taken = new Map<number, number>()
  private before: number | undefined
  private named: { readonly date: string; readonly x: number } | undefined
  private roomBefore = 0
  /** Items that have begun and not ended. */
  private ongoing = 0

  /** Room for the last point in time, and for whatever stands beside a point and reaches beyond it. */
  get width(): number {
    if (this.before === undefined) return 0
    const beyond = Math.max(...this.taken.values()) - measures.mark / 2
    return Math.max(this.placed.get(this.before)!, beyond) + measures.margin
  }

  reach(bound: number, starts: readonly TimedItem[], ends: readonly TimedItem[]): void {
    const fold = this.foldBefore(bound)
    const least = Math.max(
      this.leastPlace(bound, fold !== undefined),
      this.clearOfLines(starts),
      ...starts.map(item => (this.taken.get(item.row) ?? -Infinity) + measures.gap + reachOf(item)),
      ...ends.filter(isSpan).map(item => this.placed.get(item.from)! + measures.mark),
      this.roomForDay(bound, starts),
    )
    const x = Math.ceil(least)
    if (fold) this.addFold(fold, x)
    this.placed.set(bound, x)
    this.before = bound
    this.roomBefore = Math.max(0, ...starts.map(item => item.room))
    if (starts.length > 0) this.nameDay(bound, x)
    for (const item of ends) this.taken.set(item.row, Math.max(this.taken.get(item.row) ?? 0, x + reachOf(item)))
    this.ongoing += starts.length - ends.length
  }

  private leastPlace(bound: number, folded: boolean): number {
    if (this.before === undefined) return measures.margin
    return this.placed.get(this.before)! + (folded ? foldWidth : measures.step + way(bound - this.before))
  }

  /** Between rows, marks that lines lead to stand further apart as well. */
  private clearOfLines(starts: readonly TimedItem[]): number {
    if (this.before === undefined) return 0
    return this.placed.get(this.before)! + Math.min(this.roomBefore, Math.max(0, ...starts.map(item => item.room))) * 2
  }

  private foldBefore(bound: number): Pick<Fold, 'days' | 'silent'> | undefined {
    if (this.before === undefined || bound - this.before <= foldAfterDays * dayLength) return undefined
    return { days: calendarDaysBetween(this.before, bound), silent: this.ongoing === 0 }
  }

  private addFold(fold: Pick<Fold, 'days' | 'silent'>, x: number): void {
    const from = this.placed.get(this.before!)! + aside
    this.folds.push({ ...fold, x: from, width: x - aside - from })
  }

  private roomForDay(bound: number, starts: readonly TimedItem[]): number {
    if (this.named === undefined || starts.length === 0 || this.named.date === dateInWords(bound)) return -Infinity
    return this.named.x + measures.dayName
  }

  private nameDay(bound: number, x: number): void {
    const date = dateInWords(bound)
    if (this.named?.date === date) return
    const [day, month, year] = date.split(' ') as [string, string, string]
    const sameYear = this.named?.date.endsWith(year) === true
    this.days.push({ x, day: `${day} ${month.slice(0, 3)}`, year: sameYear ? undefined : year })
    this.named = { date, x }
  }
}

/** A folded part begins and ends clear of the marks beside it. */
const aside = 26
const foldWidth = measures.fold + 2 * aside

/** How far an item reaches beyond its bound: a mark stands around its instant, a span ends where it ends. */
function reachOf(item: TimedItem): number {
  return (isSpan(item) ? 0 : measures.mark / 2) + item.room
}

/** True for what is known only to lie somewhere between two bounds. */
export function isSpan({ from, to }: TimedItem): boolean {
  return from !== to
}
