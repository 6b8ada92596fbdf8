import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readEdtf } from './edtf.ts'
import { happenedBy, instantWhen, orderOf, type KnownWhen } from './when.ts'

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })

/** EDTF texts of every precision, close enough together that many overlap. */
const someTime: fc.Arbitrary<KnownWhen> = fc
  .oneof(
    day.map(date => date.toISOString()),
    day.map(date => date.toISOString().slice(0, 10)),
    day.map(date => date.toISOString().slice(0, 7)),
    day.map(date => date.toISOString().slice(0, 4)),
    day.map(date => `${date.toISOString().slice(0, 7)}~`),
    day.map(date => `../${date.toISOString().slice(0, 10)}`),
    fc.tuple(day, day).map(pair => {
      const [first, last] = pair.map(date => date.toISOString().slice(0, 10)).sort()
      return `${first}/${last}`
    }),
  )
  .map(readEdtf)

function overlap(left: KnownWhen, right: KnownWhen): boolean {
  return left.earliest <= right.latest && right.earliest <= left.latest
}

describe('order of imprecise times', () => {
  it('is unknown whenever the intervals overlap, unless both are one instant', () => {
    fc.assert(
      fc.property(someTime, someTime, (left, right) => {
        const oneInstant = left.precision === 'instant' && right.precision === 'instant'
        const order = orderOf(left, right)
        if (overlap(left, right)) expect(order).toBe(oneInstant ? 'same-instant' : 'unknown')
        else expect(order).toBe(left.latest < right.earliest ? 'before' : 'after')
      }),
    )
  })

  it('is claimed only where it holds for every moment that the two may stand for', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true })
    const moment = (when: KnownWhen, share: number) => {
      const earliest = Math.max(when.earliest, -1e15)
      return earliest + (Math.min(when.latest, 1e15) - earliest) * share
    }
    fc.assert(
      fc.property(someTime, someTime, fraction, fraction, (left, right, one, other) => {
        if (orderOf(left, right) === 'before') expect(moment(left, one)).toBeLessThan(moment(right, other))
      }),
    )
  })

  it('turns round when the two are exchanged', () => {
    const turned = { before: 'after', after: 'before', unknown: 'unknown', 'same-instant': 'same-instant' } as const
    fc.assert(
      fc.property(someTime, someTime, (left, right) => {
        expect(orderOf(right, left)).toBe(turned[orderOf(left, right)])
      }),
    )
  })

  it('leaves a day and an instant within it without an order', () => {
    expect(orderOf(readEdtf('2025-02-21'), readEdtf('2025-02-21T10:30Z'))).toBe('unknown')
  })
})

describe('whether something had happened by an instant', () => {
  const noon = Date.parse('2025-02-21T12:00:00Z')

  it('is sure only once every moment it may stand for has passed', () => {
    expect(happenedBy(readEdtf('2025-02-20'), noon)).toBe('surely')
    expect(happenedBy(readEdtf('2025-02-21'), noon)).toBe('possibly')
    expect(happenedBy(readEdtf('2025-02-22'), noon)).toBe('no')
    expect(happenedBy(instantWhen(noon), noon)).toBe('surely')
  })
})
