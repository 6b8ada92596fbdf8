/**
 * A story while it is edited: references stand in it as [[1]], [[2]], the numbers of a list beside it, because the whole
 * of a reference is nothing to read or to type. The list goes with the form, so that a number keeps its meaning.
 */
export interface NumberedText {
  readonly text: string
  /** How each is written in the story itself, the first as number 1. */
  readonly references: readonly string[]
}

/** The text of a story with numbers in place of its references, and further references to choose from behind them. */
export function numbered(text: string, own: readonly string[], further: readonly string[]): NumberedText {
  const references = [...new Set([...own, ...further])]
  const short = own.reduce((shown, inText) => shown.replaceAll(inText, () => mark(references, inText)), text)
  return { text: short, references }
}

const markPattern = /\[\[(\d{1,4})\]\]/g

/** Numbers typed for which the list has no entry, as they were typed. */
export function unknownNumbers({ text, references }: NumberedText): readonly string[] {
  const all = [...text.matchAll(markPattern)].filter(([, digits]) => references[Number(digits) - 1] === undefined)
  return [...new Set(all.map(([typed]) => typed))]
}

/** The text of the story itself; a number without an entry stays as it was typed, for the API to refuse. */
export function written({ text, references }: NumberedText): string {
  return text.replaceAll(markPattern, (typed, digits: string) => references[Number(digits) - 1] ?? typed)
}

/** The text with a reference behind it: what choosing an entry does where no script puts it elsewhere. */
export function withReference({ text, references }: NumberedText, number: number): string {
  if (references[number - 1] === undefined) return text
  return `${text}${text === '' || /\s$/.test(text) ? '' : ' '}[[${number}]]`
}

function mark(references: readonly string[], inText: string): string {
  return `[[${references.indexOf(inText) + 1}]]`
}
