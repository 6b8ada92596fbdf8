import type { ChronologySource } from './source.ts'

export interface TextPlace {
  readonly line: number
  readonly column: number
}

const lineFeed = 0x0a
const firstOfByteOrderMark = 0xef

/**
 * Line and column, both from 1, of a byte in a source; columns count characters. Reads the source again up to there,
 * which costs nothing on the way of a good file.
 */
export async function locate(source: ChronologySource, offset: number): Promise<TextPlace> {
  let line = 1
  let column = 1
  let seen = 0
  for await (const piece of source()) {
    for (const byte of piece) {
      if (seen === offset) return { line, column }
      seen += 1
      if (byte === lineFeed) {
        line += 1
        column = 1
      } else if (!continuesCharacter(byte) && !(seen === 1 && byte === firstOfByteOrderMark)) {
        column += 1
      }
    }
  }
  return { line, column }
}

/** In UTF-8 the second and later bytes of a character begin with the bits 10. */
function continuesCharacter(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}
