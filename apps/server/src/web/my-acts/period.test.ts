import { describe, expect, it } from '@jest/globals'
import { askedPeriod } from './period.ts'

const now = new Date('2025-03-14T23:30:00Z')

describe('the period that acts are asked about', () => {
  it('is about three months up to today where nobody says otherwise', () => {
    expect(askedPeriod({}, now)).toEqual({
      from: '2024-12-14',
      to: '2025-03-14',
      typed: { from: '14/12/2024', to: '14/3/2025' },
      problems: [],
    })
  })

  it('takes days as people type them', () => {
    expect(askedPeriod({ from: '1/2/2025', to: '28 February 2025' }, now)).toMatchObject({
      from: '2025-02-01',
      to: '2025-02-28',
      problems: [],
    })
  })

  it('says what is wrong and keeps what was typed', () => {
    expect(askedPeriod({ from: '31/2/2025', to: '1/3/2025' }, now)).toMatchObject({
      typed: { from: '31/2/2025', to: '1/3/2025' },
      problems: [{ field: 'from' }],
    })
    expect(askedPeriod({ from: '2/3/2025', to: '1/3/2025' }, now).problems).toMatchObject([{ field: 'to' }])
  })
})
