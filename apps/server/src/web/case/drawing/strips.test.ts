import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { measures } from './measures.ts'
import { stripsOf } from './strips.ts'

describe('a drawing on paper', () => {
  it('is in strips that show every mark whole in one of them', () => {
    const placed = fc
      .integer({ min: 300, max: 20_000 })
      .chain(width => fc.tuple(fc.constant(width), fc.integer({ min: measures.names, max: width - measures.mark })))
    fc.assert(
      fc.property(placed, ([width, mark]) => {
        const whole = stripsOf(width).filter(
          strip => strip.from <= mark && mark + measures.mark <= strip.from + strip.width,
        )
        expect(whole.length).toBeGreaterThan(0)
      }),
    )
  })

  it('is in one strip where it is narrow enough', () => {
    expect(stripsOf(500)).toHaveLength(1)
  })
})
