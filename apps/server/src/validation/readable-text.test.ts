import { describe, expect, it } from '@jest/globals'
import { textProblem } from './readable-text.ts'

describe('a text that somebody sends', () => {
  it.each(['', ' ', 'Seen at home.', 'a line\r\nand\tanother', 'Zoë 🦉', 'a page\fand the next', 'soft\u00adhyphen'])(
    'is taken as it is: %j',
    text => {
      expect(textProblem(text)).toBeUndefined()
    },
  )

  it.each([
    ['half of a character', 'x\ud800', /half of a character/],
    ['a NUL', 'a\u0000b', /control character \(U\+0000\)/],
    ['an escape that colours a terminal', '\u001b[31mred', /control character \(U\+001B\)/],
    ['a control character of the second set', 'a\u009bb', /control character \(U\+009B\)/],
    ['nothing that can be seen', ' \u200b\ufeff', /nothing that can be seen/],
  ])('is refused where it holds %s, with what would be right', (_, text, why) => {
    expect(textProblem(text)).toMatch(why)
    expect(textProblem(text)).toContain('expected: ')
  })
})
