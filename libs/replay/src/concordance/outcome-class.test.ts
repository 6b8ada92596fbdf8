import { describe, expect, it } from '@jest/globals'
import { classOf } from './outcome-class.ts'

describe('the kind of an outcome', () => {
  it.each([
    ['12 months custody', 'custody'],
    ["Twelve months' imprisonment, suspended for two years", 'suspended sentence'],
    ['suspended sentence order with curfew', 'suspended sentence'],
    ['community order, 80 hours unpaid work', 'community order'],
    ['Fined £200', 'fine'],
    ['conditional discharge', 'discharge'],
    ['IPP, tariff 3 years', 'custody'],
    ['bound over', undefined],
  ])('of a court: %s', (words, outcome) => {
    expect(classOf('sentence', words)).toBe(outcome)
  })

  it.each([
    ['release', 'release'],
    ['Released on licence', 'release'],
    ['no release', 'no release'],
    ['does not direct release', 'no release'],
    ['to remain in closed conditions', 'no release'],
    ['progress to open conditions', 'open conditions'],
    ['adjourned', undefined],
  ])('of the Parole Board: %s', (words, outcome) => {
    expect(classOf('parole', words)).toBe(outcome)
  })

  it('is not known where nothing was written', () => {
    expect(classOf('sentence', undefined)).toBeUndefined()
  })
})
