import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { numbered, unknownNumbers, withReference, written } from './numbered-text.ts'

const [rating, return_, later] = ['[[D:15@abc]]', '[[D:16@abc]]', '[[D:15@def]]']

describe('a story in its form', () => {
  it('shows its references as numbers, with those to choose from behind them', () => {
    const form = numbered(`After ${return_} came ${rating}; see ${return_}.`, [return_, rating], [rating, later])
    expect(form).toEqual({
      text: 'After [[1]] came [[2]]; see [[1]].',
      references: [return_, rating, later],
    })
  })

  it('is the same story when it is sent back', () => {
    const piece = fc.oneof(fc.constantFrom(rating, return_), fc.stringMatching(/^[a-z .\n$&]*$/))
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('')
        const own = [rating, return_].filter(one => text.includes(one))
        expect(written(numbered(text, own, [later]))).toBe(text)
      }),
    )
  })

  it('keeps a number that stands for nothing as it was typed, so that it is refused and not lost', () => {
    const form = { text: 'See [[7]], [[1]] and [[7]].', references: [rating] }
    expect(written(form)).toBe(`See [[7]], ${rating} and [[7]].`)
    expect(unknownNumbers(form)).toEqual(['[[7]]'])
  })

  it('takes a chosen entry at its end', () => {
    expect(withReference({ text: 'See', references: [rating] }, 1)).toBe('See [[1]]')
    expect(withReference({ text: '', references: [rating] }, 1)).toBe('[[1]]')
    expect(withReference({ text: 'See', references: [rating] }, 2)).toBe('See')
  })
})
