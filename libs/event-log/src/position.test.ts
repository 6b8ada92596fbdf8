import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { comparePositions, countersOf, isAfter, later, parsePosition, positionOf, type Position } from './position.ts'

const counter = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

describe('positions', () => {
  it('compare as their counters do', () => {
    fc.assert(
      fc.property(counter, counter, counter, counter, (a, b, c, d) => {
        const byCounters = a === c ? (b < d ? -1 : b > d ? 1 : 0) : a < c ? -1 : 1
        expect(comparePositions(positionOf(a, b), positionOf(c, d))).toBe(byCounters)
      }),
    )
  })

  it('come back from text, and give their counters back', () => {
    fc.assert(
      fc.property(counter, counter, (a, b) => {
        const position = positionOf(a, b)
        expect(parsePosition(String(position))).toBe(position)
        expect(countersOf(position)).toEqual([a, b])
      }),
    )
  })

  it.each(['', 'start', '12', '0'.repeat(21), `${'0'.repeat(20)}/`, `${'0'.repeat(20)} `, `-${'0'.repeat(19)}`])(
    'are not read from "%s"',
    text => expect(parsePosition(text)).toBeUndefined(),
  )

  it('refuse counters that would not compare', () => {
    expect(() => positionOf(-1n)).toThrow(RangeError)
    expect(() => positionOf(10n ** 20n)).toThrow(RangeError)
  })

  it('all lie after the start, and none after itself', () => {
    const [one, two] = [positionOf(1n), positionOf(2n)] as [Position, Position]
    expect([isAfter(one, 'start'), isAfter(one, one), isAfter(two, one), isAfter(one, two)]).toEqual([
      ...[true, false, true, false],
    ])
    expect([later('start', one), later(one, 'start'), later(two, one), later('start', 'start')]).toEqual([
      ...[one, one, two, 'start'],
    ])
  })
})
