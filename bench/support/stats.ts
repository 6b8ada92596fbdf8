/** What a list of measurements says. */
export interface Summary {
  readonly median: number
  readonly p95: number
  readonly p99: number
  readonly least: number
  readonly most: number
}

/** Median, tails and range of measurements, of which there is at least one. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((left, right) => left - right)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return { median: at(0.5), p95: at(0.95), p99: at(0.99), least: sorted[0]!, most: sorted.at(-1)! }
}

/** How far measurements of one thing lie apart, as a share of the median. */
export function spreadOf(values: readonly number[]): number {
  const { median, least, most } = summaryOf(values)
  return (most - least) / median
}
