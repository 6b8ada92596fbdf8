import { describe, expect, it } from '@jest/globals'
import { dateFrom, timeFrom } from './typed-moment.ts'

describe('a date as people type it', () => {
  it.each([
    ['14/3/2025', '2025-03-14'],
    ['14 March 2025', '2025-03-14'],
    ['1 sept 2025', '2025-09-01'],
    ['14-03-2025', '2025-03-14'],
    [' 2025-3-4 ', '2025-03-04'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is %s', (typed, date) => expect(dateFrom(typed)).toBe(date))

  it.each(['31/2/2025', '29/2/2025', '3/14/2025', 'March 2025', '14/3/25', 'tomorrow', ''])('%s is none', typed =>
    expect(dateFrom(typed)).toBeUndefined(),
  )
})

describe('a time as people type it', () => {
  it.each([
    ['5:10pm', '17:10'],
    ['5pm', '17:00'],
    ['12am', '00:00'],
    ['12:30 pm', '12:30'],
    ['17.10', '17:10'],
    ['9:05', '09:05'],
    ['17:10:30', '17:10:30'],
    ['5:10:30.123pm', '17:10:30.123'],
  ])('%s is %s', (typed, time) => expect(timeFrom(typed)).toBe(time))

  it.each(['25:00', '13pm', '0am', '9:60', '9:30:60', '9', 'noon', ''])('%s is none', typed =>
    expect(timeFrom(typed)).toBeUndefined(),
  )
})
