/** Half of a character cannot be written down; what cannot be seen cannot be read, so that nobody could say that it stands there. */
const half = 'the text holds half of a character (a lone surrogate); expected: whole characters'

/** White space apart, control characters say nothing on a page and make some programs do things. */
const control = /(?!\s|\u0085)\p{Cc}/u

/** Nothing but white space and characters without any shape, such as a zero-width space. */
const unseen = /^[\s\p{Cf}]+$/u
const shapeless = /\p{Cf}/u

/** Why a text cannot be put on record as it stands, with what would be right; undefined where it can. */
export function textProblem(text: string): string | undefined {
  if (!text.isWellFormed()) return half
  const found = control.exec(text)?.[0]
  if (found !== undefined) {
    return `the text holds a control character (${codeOf(found)}); expected: characters that can be read, white space included`
  }
  const empty = unseen.test(text) && shapeless.test(text)
  return empty ? 'the text holds nothing that can be seen; expected: words, or nothing at all' : undefined
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
