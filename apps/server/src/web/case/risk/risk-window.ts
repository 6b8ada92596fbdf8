import type { RatedPanel, Rating } from './rating.ts'

/** The most marks that one drawing shows, besides what still stands at its beginning. */
export const mostMarks = 50

/** The part of the history that one drawing shows. */
export interface RiskWindow {
  readonly panels: readonly RatedPanel[]
  readonly shown: number
  readonly total: number
  /** The moment before which to read on; undefined: nothing earlier. */
  readonly earlierThan: number | undefined
  /** Whether something begins after the part shown. */
  readonly later: boolean
}

/** The newest ratings that began before a moment, and those that still stood when the first of them began. */
export function riskWindow(panels: readonly RatedPanel[], before: number = Infinity): RiskWindow {
  const all = panels.flatMap(({ ratings }) => ratings)
  const begun = all.filter(rating => beginOf(rating) < before).sort((left, right) => beginOf(right) - beginOf(left))
  const first = begun[mostMarks - 1]
  const since = begun.length <= mostMarks ? -Infinity : beginOf(first!)
  const kept = panels
    .map(panel => ({
      ...panel,
      ratings: panel.ratings.filter(rating => beginOf(rating) < before && reaches(rating, since)),
    }))
    .filter(({ ratings }) => ratings.length > 0)
  return {
    panels: kept,
    shown: kept.reduce((sum, { ratings }) => sum + ratings.length, 0),
    total: all.length,
    earlierThan: Number.isFinite(since) && begun.some(rating => beginOf(rating) < since) ? since : undefined,
    later: all.some(rating => beginOf(rating) >= before),
  }
}

function beginOf({ at }: Rating): number {
  return at ?? -Infinity
}

/** Began since, or was in force then. */
function reaches(rating: Rating, since: number): boolean {
  if (beginOf(rating) >= since) return true
  return rating.stretches.some(({ until }) => until === undefined || until > since)
}
