/** How long to wait after failures in a row: doubling from the first, never more than the most. */
export interface Backoff {
  readonly firstMs: number
  readonly mostMs: number
}

export const standardBackoff: Backoff = { firstMs: 100, mostMs: 10_000 }

/**
 * The wait after so many failures in a row (1 or more). Half of it is drawn, so that readers that lost one server at
 * the same moment do not come back at the same moment. `random` answers at least 0 and less than 1.
 */
export function delayAfter(failures: number, { firstMs, mostMs }: Backoff, random: () => number): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(failures - 1, 30))
  return Math.round(full / 2 + (full / 2) * random())
}
