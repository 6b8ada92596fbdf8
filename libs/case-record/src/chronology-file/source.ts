import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/**
 * The bytes of a chronology file, from the beginning each time it is called: a file is read once to check it and once
 * more to load it. Both readings must give the same bytes; a difference is noticed and refused.
 */
export type ChronologySource = () => AsyncIterable<Uint8Array>

const pieceSize = 64 * 1024

/** A file on disk, read piece by piece. Reading throws the operating system's error, or one for what is not a file. */
export function fileSource(path: string): ChronologySource {
  return async function* () {
    if (!(await stat(path)).isFile()) throw new Error('it is not a regular file, so it cannot be read twice')
    for await (const piece of createReadStream(path, { highWaterMark: pieceSize })) yield piece as Uint8Array
  }
}

/** Content that is already in memory, as it comes with a request. */
export function textSource(content: string | Uint8Array): ChronologySource {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return async function* () {
    for (let from = 0; from < bytes.length; from += pieceSize) {
      await Promise.resolve()
      yield bytes.subarray(from, from + pieceSize)
    }
  }
}
