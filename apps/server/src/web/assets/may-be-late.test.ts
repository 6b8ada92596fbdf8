import { describe, expect, it } from '@jest/globals'
import { mayBeLate } from './may-be-late.ts'

describe('whether a date as it was typed may be recorded late', () => {
  it.each([
    ['', false],
    ['11/2/2025', false],
    ['2025-02-11', false],
    ['10/02/2025', false],
    ['9/2/2025', true],
    ['2025-02-09', true],
    ['31.12.2024', true],
    ['3 March 2024', true],
    ['March 2024', true],
  ])('%j on 11 February 2025: %s', (typed, late) => {
    expect(mayBeLate(typed, new Date(2025, 1, 11, 16, 50))).toBe(late)
  })
})
