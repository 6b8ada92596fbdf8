import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readEdtf } from '#case-record'
import { addressMoment } from './address-moment.ts'
import { londonInstant } from './london-instant.ts'

describe('a moment in an address', () => {
  it.each([
    ['2025-02-12T15:52:00.000Z', '2025-02-12T15:52'],
    ['2025-06-12T15:52:00.000Z', '2025-06-12T16:52'],
    ['2025-06-12T22:59:59.999Z', '2025-06-12'],
    ['2025-02-12T15:52:07.000Z', '2025-02-12T15:52:07.000Z'],
    ['2025-10-26T00:30:00.000Z', '2025-10-26T01:30'],
    ['2025-10-26T01:30:00.000Z', '2025-10-26T01:30:00.000Z'],
  ])('%s is written %s', (instant, written) => {
    expect(addressMoment(instant)).toBe(written)
  })

  it('is read as the moment that was written, to the millisecond', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.oneof(instants, instants.map(toMinute)), date => {
        const read = readEdtf(londonInstant(addressMoment(date.toISOString())))
        expect(read.latest).toBe(date.getTime())
      }),
    )
  })
})

function toMinute(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 60_000) * 60_000)
}
