import { describe, expect, it } from '@jest/globals'
import { numbersInWords } from './case-header.ts'

const merges = [
  { alias: 'X999901', main: 'X999902' },
  { alias: 'X999902', main: 'X999903' },
]

describe('the header of a case that was merged with another', () => {
  it('says under which number it was asked for, and which is the main one', () => {
    expect(numbersInWords('X999901', merges)).toMatch(/^X999901 was merged into X999903\. The whole case is shown/)
    expect(numbersInWords('X999903', merges)).toMatch(/^Merged with X999901, X999902\./)
  })

  it('says nothing of a case with one number', () => {
    expect(numbersInWords('X999901', [])).toBeUndefined()
  })
})
