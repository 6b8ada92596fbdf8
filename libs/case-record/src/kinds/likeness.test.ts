import { describe, expect, it } from '@jest/globals'
import { byLikeness } from './likeness.ts'

describe('words by their likeness to one that was mistyped', () => {
  it('begin with the nearest', () => {
    expect(byLikeness('levls', ['rationale', 'levels', 'custodyLevels'])).toEqual([
      'levels',
      'rationale',
      'custodyLevels',
    ])
  })

  it('are told apart without regard to capitals, and keep their order where equally near', () => {
    expect(byLikeness('STATUS', ['tool', 'text', 'status'])).toEqual(['status', 'tool', 'text'])
    expect(byLikeness('x', ['b', 'a'])).toEqual(['b', 'a'])
  })
})
