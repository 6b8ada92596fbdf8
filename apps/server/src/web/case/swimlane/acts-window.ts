import { dateInWords } from '#case-record'
import type { QueryString } from '../basis/basis-query.ts'
import type { Act } from './act.ts'

/** The most acts that one drawing shows. */
export const windowSize = 60

/** Which part of the acts an address asks for: the first, the last, or what comes next to a place in the record. */
export interface AskedWindow {
  readonly after: string | null
  /** True to read backwards from that place, or from the end. */
  readonly newestFirst: boolean
}

/** One part of the acts, oldest first, whole days wherever that leaves enough of them. */
export interface ActsWindow {
  readonly acts: readonly Act[]
  /** All that the filter keeps. */
  readonly total: number
  /** Places in the record from which to read on; undefined: nothing there. */
  readonly earlierThan: string | undefined
  readonly laterThan: string | undefined
}

export interface ActAt {
  readonly cursor: string
  readonly act: Act
}

/** As an address says it: `after` and `before` a place, or `window=last`. */
export function askedWindow(query: QueryString): AskedWindow {
  const [after, before] = [textOf(query['after']), textOf(query['before'])]
  if (after !== '') return { after, newestFirst: false }
  if (before !== '') return { after: before, newestFirst: true }
  return { after: null, newestFirst: query['window'] === 'last' }
}

/** The window that an answer makes: `found` in the order that was asked for, `more` whether that order goes on. */
export function windowOf(asked: AskedWindow, found: readonly ActAt[], more: boolean, total: number): ActsWindow {
  const whole = more ? withoutCutDay(found) : found
  const kept = asked.newestFirst ? [...whole].reverse() : whole
  const [first, last] = [kept.at(0)?.cursor, kept.at(-1)?.cursor]
  const further = more || whole.length < found.length
  const behind = asked.after !== null
  return {
    acts: kept.map(({ act }) => act),
    total,
    earlierThan: (asked.newestFirst ? further : behind) ? first : undefined,
    laterThan: (asked.newestFirst ? behind : further) ? last : undefined,
  }
}

/** Leaves the last day to the next window, unless little would be left in this one. */
function withoutCutDay(found: readonly ActAt[]): readonly ActAt[] {
  const day = dayOf(found.at(-1)!.act)
  const until = found.findLastIndex(({ act }) => dayOf(act) !== day) + 1
  return until >= found.length / 2 ? found.slice(0, until) : found
}

/** By the earliest time it can have happened, as the record is ordered. */
function dayOf({ time }: Act): string {
  const at = time.kind === 'instant' ? time.at : time.kind === 'span' ? time.from : undefined
  return at === undefined ? 'none' : dateInWords(at)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
