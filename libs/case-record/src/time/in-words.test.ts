import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readEdtf } from './edtf.ts'
import { elapsedBetween } from './elapsed.ts'
import { dateInWords, elapsedInWords, momentInWords, whenInWords } from './in-words.ts'

describe('a time in words', () => {
  it.each([
    ['2025-03-14T17:10+00:00', '14 March 2025 at 5:10pm'],
    ['2025-03-31T09:15+01:00', '31 March 2025 at 9:15am'],
    ['2025-07-01T23:30Z', '2 July 2025 at 12:30am'],
    ['2025-01-27T12:00+00:00', '27 January 2025 at 12:00pm'],
    ['2025-02-24', '24 February 2025'],
    ['2025-03', 'March 2025'],
    ['2025-03~', 'about March 2025'],
    ['2025', '2025'],
    ['2025?', '2025 (uncertain)'],
    ['2025%', 'about 2025 (uncertain)'],
    ['2025-22', 'summer 2025'],
    ['2025-03-01/2025-03-07', 'between 1 March 2025 and 7 March 2025'],
    ['2025-03-01T09:00Z/2025-03', 'between 1 March 2025 at 9:00am and March 2025'],
    ['../2025-03-30', 'by 30 March 2025'],
    ['2025-03-30/..', '30 March 2025 or later'],
    ['202X', 'between 1 January 2020 and 31 December 2029'],
  ])('%s is %s', (edtf, words) => {
    expect(whenInWords(readEdtf(edtf))).toBe(words)
  })

  it('is "not known" where nobody recorded one', () => {
    expect(whenInWords(undefined)).toBe('not known')
  })

  it('names the clock in the hour that comes twice', () => {
    expect(momentInWords(Date.parse('2025-10-26T00:30Z'))).toBe('26 October 2025 at 1:30am BST')
    expect(momentInWords(Date.parse('2025-10-26T01:30Z'))).toBe('26 October 2025 at 1:30am GMT')
    expect(momentInWords(Date.parse('2025-10-26T02:30Z'))).toBe('26 October 2025 at 2:30am')
  })

  it('gives the London date of an instant', () => {
    expect(dateInWords(Date.parse('2025-06-30T23:30Z'))).toBe('1 July 2025')
  })

  it('never gives a clock time to what is not an instant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const two = (number: number) => String(number).padStart(2, '0')
          for (const edtf of [`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`]) {
            expect(whenInWords(readEdtf(edtf))).not.toMatch(/\d:\d\d|am|pm/)
          }
        },
      ),
    )
  })
})

describe('elapsed time in words', () => {
  const between = (from: string, to: string) => elapsedInWords(elapsedBetween(readEdtf(from), readEdtf(to)))

  it.each([
    ['2025-03-03T23:15+00:00', '2025-03-12T08:30+00:00', '8 days 9 hours 15 minutes'],
    ['2025-03-28T12:30+00:00', '2025-03-31T09:15+01:00', '67 hours 45 minutes'],
    ['2025-02-13T09:14+00:00', '2025-02-13T09:22+00:00', '8 minutes'],
    ['2025-02-13T09:14:00Z', '2025-02-13T09:14:01Z', '1 second'],
    ['2025-02-13T09:14:00Z', '2025-02-13T10:14:59Z', '1 hour'],
    ['2025-02-13T09:14Z', '2025-02-13T09:14Z', '0 minutes'],
    ['2025-02-13T10:14Z', '2025-02-13T09:14Z', '1 hour earlier'],
    ['2025-02-13', '2025-02-14T12:00Z', 'between 12 hours and 36 hours'],
    ['2025-02-13', '2025-02-13', 'up to 24 hours, or up to 24 hours earlier: which came first is not recorded'],
    ['2025-02-13T06:00Z', '2025-02-13', 'up to 18 hours, or up to 6 hours earlier: which came first is not recorded'],
    ['2025-02-13', '2025-02-13T00:00Z', 'up to 24 hours earlier'],
    ['2025-02-14', '2025-02-12', 'between 24 hours and 3 days earlier'],
    ['2025-02-13T12:00Z', '2025-02-14/..', '12 hours or more'],
    ['2025-02-14/..', '2025-02-13', '0 minutes or more earlier'],
    ['../2025-02-13', '2025-02-14T12:00Z', '12 hours or more'],
    ['../2025-02-13', '../2025-02-14', 'not known'],
    ['2025-02-13T12:00Z', '../2025-02-14', 'up to 36 hours'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(between(from, to)).toBe(words)
  })
})
