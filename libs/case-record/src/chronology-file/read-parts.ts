import { TokenizerError } from '@streamparser/json'
import { JsonTokens } from './json-tokens.ts'
import { locate } from './locate.ts'
import type { ChronologyProblem } from './problem.ts'
import type { ChronologySource } from './source.ts'
import { Utf8Check } from './utf8.ts'
import { NotJson, ValueBuilder, type Finished } from './value-builder.ts'

/** The text cannot be read further than this. Always the last part. */
interface Broken {
  readonly kind: 'broken'
  readonly problem: ChronologyProblem
}

/** How much of the file has been read so far. */
interface BytesRead {
  readonly kind: 'bytes'
  readonly read: number
}

export type Part = Finished | Broken | BytesRead

/** At most this much text may pass between the ends of two entries; one entry is never held beyond it. */
export const maxBytesBetweenEntries = 4 * 1024 * 1024

/**
 * Reads a chronology file piece by piece: each entry as it ends, then the heading (every other top-level field), or
 * why the text cannot be read. Never throws for what the source holds or for a source that cannot be read.
 */
export async function* readParts(source: ChronologySource): AsyncGenerator<Part> {
  const reading = new Reading()
  try {
    for await (const piece of source()) {
      reading.take(piece)
      yield* reading.takeFinished()
      yield { kind: 'bytes', read: reading.consumed }
    }
    reading.end()
    yield* reading.takeFinished()
  } catch (error) {
    yield* reading.takeFinished()
    yield { kind: 'broken', problem: await problemOf(error, reading.pointer(), source) }
  }
}

/** A place in the text where reading had to stop. */
class Stopped extends Error {
  readonly expected: string
  readonly offset: number | undefined

  constructor(problem: string, expected: string, offset?: number) {
    super(problem)
    this.name = 'Stopped'
    this.expected = expected
    this.offset = offset
  }
}

class Reading {
  consumed = 0
  readonly #tokens = new JsonTokens()
  readonly #utf8 = new Utf8Check()
  readonly #builder = new ValueBuilder(finished => this.#finished.push(finished))
  #finished: Finished[] = []
  #lastEntryEnd = 0
  #markBytes = 0
  #sawText = false

  constructor() {
    this.#tokens.onToken = ({ token, value, offset }) => {
      this.#sawText = true
      try {
        this.#builder.take({ token, value, alteredNumber: this.#tokens.takeAlteredNumber() })
      } catch (error) {
        throw error instanceof NotJson ? new Stopped(error.message, error.expected, offset + this.#markBytes) : error
      }
    }
  }

  take(piece: Uint8Array): void {
    if (this.consumed === 0) this.#lookAtStart(piece)
    const badByte = this.#utf8.take(piece)
    if (badByte !== undefined) throw new Stopped('the text is not UTF-8', 'UTF-8 text', this.consumed + badByte)
    this.#write(piece)
    this.consumed += piece.length
    if (this.#finished.length > 0) this.#lastEntryEnd = this.consumed
    if (this.consumed - this.#lastEntryEnd > maxBytesBetweenEntries) {
      const limit = `${maxBytesBetweenEntries / 1024 / 1024} MiB`
      throw new Stopped(`more than ${limit} pass without the end of an entry`, `entries of less than ${limit}`)
    }
  }

  end(): void {
    if (!this.#utf8.endsWhole()) throw new Stopped('the text is not UTF-8', 'UTF-8 text', this.consumed)
    try {
      this.#tokens.end()
      if (this.#sawText) this.#builder.end()
    } catch (error) {
      if (error instanceof NotJson) throw new Stopped(error.message, error.expected, this.consumed)
      if (error instanceof TokenizerError) throw new Stopped('the text ends too early', 'the rest of it', this.consumed)
      throw error
    }
    if (!this.#sawText) throw new Stopped('the file is empty', 'a chronology file in JSON')
  }

  pointer(): string {
    return this.#builder.pointer().toWellFormed()
  }

  takeFinished(): readonly Finished[] {
    const finished = this.#finished
    this.#finished = []
    return finished
  }

  #write(piece: Uint8Array): void {
    try {
      this.#tokens.write(piece)
    } catch (error) {
      throw error instanceof TokenizerError ? unexpectedCharacter(error, piece, this.consumed) : error
    }
  }

  #lookAtStart(piece: Uint8Array): void {
    const [first, second] = piece
    const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || second === 0
    if (wide) throw new Stopped('the text is not UTF-8; it looks like UTF-16', 'UTF-8 text', 0)
    if (first === 0xef) this.#markBytes = 3
  }
}

/** The tokenizer says where it stopped only in its message. */
function unexpectedCharacter(error: TokenizerError, piece: Uint8Array, before: number): Stopped {
  const index = Number(/chunk position "(\d+)"/.exec(error.message)?.[1] ?? 0)
  const rest = Buffer.from(piece.subarray(index, index + 4)).toString()
  const character = JSON.stringify(Array.from(rest)[0] ?? '')
  const expected = error.message.includes('STRING')
    ? 'text in double quotes, with line breaks and control characters escaped'
    : 'JSON: a value, a name in double quotes, a comma or a bracket'
  return new Stopped(`${character} cannot stand here`, expected, before + index)
}

async function problemOf(error: unknown, pointer: string, source: ChronologySource): Promise<ChronologyProblem> {
  if (!(error instanceof Stopped)) {
    return { pointer: '', problem: `the file cannot be read: ${reasonOf(error)}`, expected: 'a file that can be read' }
  }
  const problem = { pointer, problem: error.message, expected: error.expected }
  return error.offset === undefined ? problem : { ...problem, ...(await locate(source, error.offset)) }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? error.message
}
