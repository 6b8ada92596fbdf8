import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { readEdtf } from './edtf.ts'
import { calendarDaysBetween, elapsedBetween, isoDuration } from './elapsed.ts'

const minute = 60_000

describe('time elapsed', () => {
  it('counts the hours that passed when clocks went forward on 30 March 2025', () => {
    const wait = elapsedBetween(readEdtf('2025-03-28T12:30+00:00'), readEdtf('2025-03-31T09:15+01:00'))
    expect(wait).toEqual({ least: (67 * 60 + 45) * minute, most: (67 * 60 + 45) * minute, exact: true })
    expect(isoDuration(wait.least)).toBe('P2DT19H45M')
  })

  it('counts the hour that came twice when clocks went back on 26 October 2025', () => {
    const wait = elapsedBetween(readEdtf('2025-10-26T00:30+01:00'), readEdtf('2025-10-26T02:30+00:00'))
    expect(wait.least).toBe(3 * 60 * minute)
  })

  it('gives both bounds where an end is known only to the day', () => {
    const wait = elapsedBetween(readEdtf('2025-02-20T12:00Z'), readEdtf('2025-02-21'))
    expect(wait).toEqual({ least: 12 * 60 * minute, most: 36 * 60 * minute - 1, exact: false })
  })

  it('has a negative bound where the order itself is not certain', () => {
    expect(elapsedBetween(readEdtf('2025-02-21'), readEdtf('2025-02-21T12:00Z')).least).toBeLessThan(0)
  })

  it('has no upper bound where an end is open', () => {
    expect(elapsedBetween(readEdtf('2025-02-21'), readEdtf('2025-02-22/..')).most).toBe(Infinity)
  })

  it('prints durations in days of 24 hours', () => {
    expect(isoDuration((8 * 24 * 60 + 9 * 60 + 15) * minute)).toBe('P8DT9H15M')
    expect(isoDuration(-90 * minute)).toBe('-PT1H30M')
    expect(isoDuration(0)).toBe('PT0S')
  })

  it('prints every duration as the calendar library does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), milliseconds => {
        const duration = Temporal.Duration.from({ milliseconds })
        const expected = duration.round({ largestUnit: 'days', smallestUnit: 'seconds' }).toString()
        expect(isoDuration(milliseconds)).toBe(expected)
      }),
    )
  })

  it('counts the midnights of London between two instants', () => {
    const lateEvening = Date.parse('2025-07-01T22:59:00Z')
    expect(calendarDaysBetween(lateEvening, lateEvening + 2 * minute)).toBe(1)
    expect(calendarDaysBetween(lateEvening, lateEvening)).toBe(0)
  })
})
