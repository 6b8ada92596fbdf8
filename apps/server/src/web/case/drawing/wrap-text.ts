/** Wide enough for bold letters of the pages' typeface, and of what stands in for it, at 14 pixels. */
const letterWidth = 8.3
const plainLetterWidth = 7.4

/** The width that a text needs in the drawing, in which nothing can be measured: generous rather than exact. */
export function textWidth(text: string): number {
  return Math.ceil(text.length * plainLetterWidth)
}

/** Breaks a text between words into lines that fit; a word that is longer than a line is broken within. */
export function wrapText(text: string, width: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / letterWidth))
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap(one => pieces(one, most))) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, most: number): readonly string[] {
  if (word.length <= most) return [word]
  return Array.from({ length: Math.ceil(word.length / most) }, (_, index) =>
    word.slice(index * most, (index + 1) * most),
  )
}
