import { describe, expect, it } from '@jest/globals'
import { askedMoment, fieldsOf, momentFields, typedDate } from './asked-moment.ts'

describe('a further moment that a page is asked about', () => {
  it('is none where nothing was typed', () => {
    expect(askedMoment({ fromDate: ' ', fromTime: '' }, 'from')).toEqual({ kind: 'nothing asked' })
  })

  it('is read as people type it, in London time', () => {
    expect(askedMoment({ fromDate: '14/7/2025', fromTime: '5:10pm' }, 'from')).toEqual({
      kind: 'asked',
      moment: '2025-07-14T17:10:00+01:00',
      words: '2025-07-14T17:10',
    })
  })

  it('is taken as other pages link it', () => {
    expect(askedMoment({ from: '2025-03-28T10:05:00.000Z' }, 'from')).toMatchObject({
      moment: '2025-03-28T10:05:00.000Z',
    })
  })

  it('names each field that is wrong', () => {
    expect(askedMoment({ fromDate: 'soon', fromTime: '99' }, 'from')).toEqual({
      kind: 'wrong',
      problems: [
        { field: 'fromDate', message: 'Enter a date, such as 14/3/2025' },
        { field: 'fromTime', message: 'Enter a time, such as 5:10pm, or leave it empty' },
      ],
    })
  })

  it('is shown in the form again as people type it', () => {
    const query = { from: '2025-03-04T17:10' }
    expect(momentFields(query, 'from', askedMoment(query, 'from'))).toEqual({ date: '4/3/2025', time: '17:10' })
    expect(typedDate('soon')).toBe('soon')
  })

  it('keeps the seconds of an instant that another page links', () => {
    expect(fieldsOf('2025-07-14T16:10:30.000Z')).toEqual({ date: '14/7/2025', time: '17:10:30' })
    expect(fieldsOf('2025-03-14T17:10:00.000Z')).toEqual({ date: '14/3/2025', time: '17:10' })
    expect(fieldsOf('2025-03-14')).toEqual({ date: '14/3/2025', time: '' })
  })
})
