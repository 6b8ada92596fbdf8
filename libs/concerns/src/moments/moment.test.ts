import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseMoment, readMoment } from './moment.ts'

const iso = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString())

describe('a moment', () => {
  it('that is a calendar date lasts the whole London day', () => {
    const winter = parseMoment('2025-02-21')
    expect([iso(winter?.earliest), iso(winter?.latest)]).toEqual([
      '2025-02-21T00:00:00.000Z',
      '2025-02-21T23:59:59.999Z',
    ])
    const summer = parseMoment('2025-07-01')
    expect([iso(summer?.earliest), iso(summer?.latest)]).toEqual([
      '2025-06-30T23:00:00.000Z',
      '2025-07-01T22:59:59.999Z',
    ])
  })

  it('that is a calendar date lasts 23 hours on the day the clocks go forward', () => {
    const day = readMoment('2025-03-30')
    expect(day.latest + 1 - day.earliest).toBe(23 * 60 * 60 * 1000)
  })

  it('that is an instant is that instant, whatever its offset', () => {
    expect(iso(parseMoment('2025-07-01T10:00+01:00')?.earliest)).toBe('2025-07-01T09:00:00.000Z')
    expect(parseMoment('2025-07-01T09:00:00Z')?.latest).toBe(parseMoment('2025-07-01T10:00:00.000+01:00')?.latest)
  })

  it.each([
    '2025-02-30',
    '2025-13-01',
    '2025-2-1',
    '2025-02-01T10:00',
    '2025-02-01T25:00Z',
    'tomorrow',
    '',
    '2025-02',
    '2025-02-01 10:00Z',
    '2025-02-01[u-ca=hebrew]',
  ])('is not "%s"', text => {
    expect(parseMoment(text)).toBeUndefined()
    expect(() => readMoment(text)).toThrow(RangeError)
  })

  it('of any text either reads with its bounds in order or does not read at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d(T[0-2]\d:[0-5]\dZ)?$/)), text => {
        const moment = parseMoment(text)
        expect(moment === undefined || moment.earliest <= moment.latest).toBe(true)
      }),
    )
  })
})
