import { describe, expect, it } from '@jest/globals'
import { readDate, readWhen } from './day.ts'

const now = '2025-02-11T10:00:00+00:00'

function whenTyped(fields: Readonly<Record<string, string>>) {
  const typed = new Map(Object.entries(fields).map(([name, value]) => [name, [value]] as const))
  return readWhen('occurred', typed, now)
}

describe('when something happened', () => {
  it('is the moment of recording where nothing was typed', () => {
    expect(whenTyped({}).value).toBe(now)
    expect(whenTyped({ 'occurred.date': ' ', 'occurred.time': '' }).value).toBe(now)
  })

  it('is as exact as it was typed, and no more', () => {
    expect(whenTyped({ 'occurred.date': '3/2/2025' }).value).toBe('2025-02-03')
    expect(whenTyped({ 'occurred.date': 'March 2024' }).value).toBe('2024-03')
    expect(whenTyped({ 'occurred.date': '3/7/2024', 'occurred.time': '5:10pm' }).value).toBe('2024-07-03T17:10+01:00')
  })

  it('is not known where that is ticked, the day that the form filled in notwithstanding', () => {
    expect(whenTyped({ occurred: 'unknown' }).value).toBeNull()
    expect(whenTyped({ occurred: 'unknown', 'occurred.date': '11/2/2025' }).value).toBeNull()
  })

  it.each([
    ['a day beside the tick that it is not known', { occurred: 'unknown', 'occurred.date': '3/2/2025' }, 'date'],
    ['a time beside the tick that it is not known', { occurred: 'unknown', 'occurred.time': '9am' }, 'date'],
    ['a time without a day', { 'occurred.time': '9am' }, 'date'],
    ['a day that there is none of', { 'occurred.date': '31/2/2025' }, 'date'],
    ['a time of no whole day', { 'occurred.date': 'March 2024', 'occurred.time': '9am' }, 'date'],
    ['no time of day', { 'occurred.date': '3/2/2025', 'occurred.time': 'late' }, 'time'],
  ])('asks again about %s', (_, fields, part) => {
    expect(whenTyped(fields).wrong.map(({ field }) => field)).toEqual([`occurred.${part}`])
  })
})

describe('a day', () => {
  const dayTyped = (text: string) => readDate('at', new Map([['at', [text]]]))

  it.each([
    ['14/3/2025', '2025-03-14'],
    ['March 2025', '2025-03'],
    ['14/7/2025 at 11:10pm', '2025-07-14T23:10+01:00'],
    ['14 March 2025, 23:10', '2025-03-14T23:10+00:00'],
  ])('may carry a time of London: %s', (text, edtf) => {
    expect(dayTyped(text).value).toBe(edtf)
  })

  it('is asked for again where it is none, whatever stands behind it', () => {
    expect(dayTyped('31/2/2025 at 9am').wrong).toHaveLength(1)
    expect(dayTyped('14/3/2025 at night').wrong).toHaveLength(1)
  })
})
