import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { delayAfter } from './backoff.ts'

describe('the wait after failures', () => {
  it('lies between half and the whole of a doubling wait, and never above the most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        (failures, drawn) => {
          const delay = delayAfter(failures, { firstMs: 100, mostMs: 10_000 }, () => drawn)
          const full = Math.min(10_000, 100 * 2 ** Math.min(failures - 1, 20))
          expect(delay).toBeGreaterThanOrEqual(full / 2)
          expect(delay).toBeLessThanOrEqual(full)
        },
      ),
    )
  })
})
