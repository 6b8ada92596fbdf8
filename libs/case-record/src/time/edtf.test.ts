import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { isRefusal, parseEdtf, readEdtf } from './edtf.ts'

const at = (text: string) => Date.parse(text)

describe('reading EDTF', () => {
  it('takes an instant as the moment that its offset gives', () => {
    expect(readEdtf('2025-02-11T14:20+00:00')).toMatchObject({
      precision: 'instant',
      earliest: at('2025-02-11T14:20:00Z'),
      latest: at('2025-02-11T14:20:00Z'),
    })
    expect(readEdtf('2025-03-31T09:15+01:00').earliest).toBe(at('2025-03-31T08:15:00Z'))
  })

  it('takes every instant as the calendar does, and refuses what the calendar does not have', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map(value => String(value).padStart(2, '0'))
    const offset = fc.oneof(
      fc.constantFrom('Z', '+00:00', '-00:00', '+01:00'),
      fc
        .tuple(fc.constantFrom('+', '-'), part(30), part(70))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    )
    const seconds = fc.oneof(
      fc.constant(''),
      part(65).map(value => `:${value}`),
      part(59).map(value => `:${value}.125`),
    )
    const year = fc.constantFrom('2024', '2025', '1900', '2000', '0000', '0099', '9999')
    const text = fc
      .tuple(year, part(14), part(33), part(26), part(62), seconds, offset)
      .map(([y, month, day, hour, minute, second, zone]) => `${y}-${month}-${day}T${hour}:${minute}${second}${zone}`)
    fc.assert(
      fc.property(text, written => {
        const when = parseEdtf(written)
        expect(isRefusal(when) ? undefined : when.earliest).toBe(calendarInstant(written))
      }),
      { numRuns: 3000 },
    )
  })

  it('reads the same text alike each time', () => {
    for (const text of ['2025-07-25', '2025-02~', '../2025', 'never', '2025-02-30T10:00Z']) {
      expect(parseEdtf(text)).toEqual(parseEdtf(text))
    }
  })

  it('bounds a winter day by midnights in London', () => {
    expect(readEdtf('2025-02-11')).toMatchObject({
      precision: 'day',
      earliest: at('2025-02-11T00:00:00Z'),
      latest: at('2025-02-11T23:59:59.999Z'),
    })
  })

  it('bounds a summer day by midnights in London, an hour before those of UTC', () => {
    expect(readEdtf('2024-07-25')).toMatchObject({
      precision: 'day',
      earliest: at('2024-07-24T23:00:00Z'),
      latest: at('2024-07-25T22:59:59.999Z'),
    })
  })

  it('gives the day on which clocks go forward 23 hours', () => {
    const day = readEdtf('2025-03-30')
    expect(day.latest + 1 - day.earliest).toBe(23 * 60 * 60 * 1000)
  })

  it('keeps a month, a year and an interval as wide as they are', () => {
    expect(readEdtf('2025-07')).toMatchObject({
      precision: 'month',
      earliest: at('2025-06-30T23:00:00Z'),
      latest: at('2025-07-31T22:59:59.999Z'),
    })
    expect(readEdtf('2025')).toMatchObject({
      precision: 'year',
      earliest: at('2025-01-01T00:00:00Z'),
      latest: at('2025-12-31T23:59:59.999Z'),
    })
    expect(readEdtf('2025-02-01/2025-02-07')).toMatchObject({
      precision: 'interval',
      earliest: at('2025-02-01T00:00:00Z'),
      latest: at('2025-02-07T23:59:59.999Z'),
    })
    expect(readEdtf('2025-02-01T10:00Z/2025-02-02T11:00Z')).toMatchObject({
      precision: 'interval',
      earliest: at('2025-02-01T10:00:00Z'),
      latest: at('2025-02-02T11:00:00Z'),
    })
    expect(readEdtf('2025-02-01/..')).toMatchObject({ precision: 'interval', latest: Infinity })
    expect(readEdtf('2025-02-01/2025-02-01')).toMatchObject({
      precision: 'interval',
      earliest: at('2025-02-01T00:00:00Z'),
      latest: at('2025-02-01T23:59:59.999Z'),
    })
  })

  it.each([
    ['2025-02-11~', '2025-02-10', '2025-02-12'],
    ['2025-02~', '2025-01', '2025-03'],
    ['2025~', '2024', '2026'],
  ])('widens "about" %s by one unit of its own precision on both sides', (about, first, last) => {
    const when = readEdtf(about)
    expect(when.approximate).toBe(true)
    expect(when.earliest).toBe(readEdtf(first).earliest)
    expect(when.latest).toBe(readEdtf(last).latest)
  })

  it.each([
    ['2025-21', '2025-02', '2025-06'],
    ['2025-24', '2025-11', '2026-03'],
    ['2025-23~', '2025-08', '2025-12'],
  ])('takes season %s with a month on either side, because sources differ on where one begins', (text, first, last) => {
    const season = readEdtf(text)
    expect(season.precision).toBe('season')
    expect(season.earliest).toBe(readEdtf(first).earliest)
    expect(season.latest).toBe(readEdtf(last).latest)
  })

  it('marks "uncertain" without widening it', () => {
    const when = readEdtf('2025-02-11?')
    expect(when).toMatchObject({ uncertain: true, approximate: false, earliest: readEdtf('2025-02-11').earliest })
  })

  it('refuses a clock time without an offset and says what is missing', () => {
    const refusal = parseEdtf('2025-02-11T14:20')
    expect(refusal).toEqual({
      problem: '"2025-02-11T14:20" has a clock time without an offset',
      expected: 'the offset as well, such as 2025-02-11T14:20+00:00',
    })
  })

  it.each(['', '11/02/2025', '2025-02-30', '2025-13', '2025-02-30T10:00Z', '2025-02-05/2025-02-01', 'last week'])(
    'refuses "%s"',
    text => {
      expect(isRefusal(parseEdtf(text))).toBe(true)
    },
  )

  it('never throws, whatever the text, and never gives bounds the wrong way round', () => {
    const dateLike = fc.stringMatching(
      /^[-Y]{0,2}[0-9X]{0,9}(-[0-9X]{2}){0,2}[~?%]?(\/[0-9.~-]{0,12})?(T[0-9:Z+]{0,12})?$/,
    )
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), text => {
        const when = parseEdtf(text)
        expect(isRefusal(when) || when.earliest <= when.latest).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

function calendarInstant(text: string): number | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return undefined
  }
}
