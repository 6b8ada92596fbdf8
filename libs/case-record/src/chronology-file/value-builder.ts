import { TokenType } from '@streamparser/json'
import type { JsonValue } from '#event-log'
import { escapePointer } from '../kinds/fields.ts'
import type { ChronologyProblem } from './problem.ts'

export interface Token {
  readonly token: TokenType
  readonly value: unknown
  /** The number as written, where its value cannot carry it. */
  readonly alteredNumber: string | undefined
}

/** A value that is finished and not kept in the whole: one entry, or at the end everything but the entries. */
export interface Finished {
  readonly kind: 'entry' | 'heading'
  readonly index: number
  readonly value: JsonValue
  readonly problems: readonly ChronologyProblem[]
}

/** The text is not JSON, or nested past any use: nothing after this place can be understood. */
export class NotJson extends Error {
  readonly expected: string

  constructor(problem: string, expected: string) {
    super(problem)
    this.name = 'NotJson'
    this.expected = expected
  }
}

const maxDepth = 64

type Expectation = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or end' | 'nothing'

interface Frame {
  readonly container: Record<string, JsonValue> | JsonValue[]
  readonly isEntries: boolean
  name: string
  count: number
}

const expectedWords: Readonly<Record<Expectation, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  name: 'a name in double quotes',
  'name or }': 'a name in double quotes or }',
  colon: 'a colon',
  'comma or end': 'a comma or the closing bracket',
  nothing: 'nothing after the closing bracket',
}

/**
 * Puts tokens together to values, handing out each element of the top-level `entries` list as it ends and forgetting
 * it, so that memory holds one entry at a time. Reports names that stand twice in an object (the later value would
 * silently win) and numbers and texts that cannot be carried unchanged.
 */
export class ValueBuilder {
  readonly #frames: Frame[] = []
  readonly #onFinished: (finished: Finished) => void
  #expectation: Expectation = 'value'
  #problems: ChronologyProblem[] = []
  #headingProblems: ChronologyProblem[] = []

  constructor(onFinished: (finished: Finished) => void) {
    this.#onFinished = onFinished
  }

  /** Takes the next token. Throws NotJson when it cannot stand here. */
  take(token: Token): void {
    switch (token.token) {
      case TokenType.LEFT_BRACE:
        return this.#open({})
      case TokenType.LEFT_BRACKET:
        return this.#open([])
      case TokenType.RIGHT_BRACE:
        return this.#close('}', false)
      case TokenType.RIGHT_BRACKET:
        return this.#close(']', true)
      case TokenType.COLON:
        this.#require(':', 'colon')
        this.#expectation = 'value'
        return
      case TokenType.COMMA:
        this.#require(',', 'comma or end')
        this.#expectation = this.#inArray() ? 'value' : 'name'
        return
      case TokenType.STRING:
      case TokenType.NUMBER:
      case TokenType.TRUE:
      case TokenType.FALSE:
      case TokenType.NULL:
        return this.#scalar(token)
      case TokenType.SEPARATOR:
        throw new TypeError('the tokenizer was given no separator')
    }
  }

  /** The text has ended. Throws NotJson when something is still open. */
  end(): void {
    if (this.#expectation === 'nothing') return
    throw new NotJson('the text ends too early', expectedWords[this.#expectation])
  }

  /** JSON pointer of the value being read. */
  pointer(): string {
    const beforeName = this.#expectation === 'name' || this.#expectation === 'name or }'
    const frames = beforeName ? this.#frames.slice(0, -1) : this.#frames
    return frames
      .map(({ container, count, name }) => `/${Array.isArray(container) ? count : escapePointer(name)}`)
      .join('')
  }

  #scalar(token: Token): void {
    if (this.#expectation === 'name' || this.#expectation === 'name or }') return this.#name(token)
    this.#require(printed(token), 'value', 'value or ]')
    if (token.alteredNumber !== undefined) this.#report(this.pointer(), alteredNumber(token.alteredNumber))
    this.#reportIllFormed(token.value)
    this.#put(token.value as JsonValue)
  }

  #name(token: Token): void {
    if (token.token !== TokenType.STRING) throw this.#unexpected(printed(token))
    const frame = this.#frames.at(-1)!
    frame.name = token.value as string
    this.#expectation = 'colon'
    if (Object.hasOwn(frame.container, frame.name)) this.#report(this.pointer(), twiceNamed(frame.name))
    this.#reportIllFormed(frame.name)
  }

  #open(container: Frame['container']): void {
    const isArray = Array.isArray(container)
    this.#require(isArray ? '[' : '{', 'value', 'value or ]')
    if (this.#frames.length === maxDepth) {
      throw new NotJson(`lists and objects stand more than ${maxDepth} deep in one another`, `at most ${maxDepth}`)
    }
    const isEntries = isArray && this.#frames.length === 1 && this.#frames[0]!.name === 'entries'
    this.#frames.push({ container, isEntries, name: '', count: 0 })
    this.#expectation = isArray ? 'value or ]' : 'name or }'
  }

  #close(bracket: string, array: boolean): void {
    const allowed = ['comma or end', array ? 'value or ]' : 'name or }'].includes(this.#expectation)
    if (!allowed || this.#frames.length === 0 || this.#inArray() !== array) throw this.#unexpected(bracket)
    this.#put(this.#frames.pop()!.container)
  }

  #put(value: JsonValue): void {
    const frame = this.#frames.at(-1)
    if (!frame) return this.#finish('heading', 0, value)
    if (frame.isEntries) this.#finish('entry', frame.count, value)
    else if (Array.isArray(frame.container)) frame.container.push(value)
    else define(frame.container, frame.name, value)
    frame.count += 1
    this.#expectation = 'comma or end'
  }

  #finish(kind: Finished['kind'], index: number, value: JsonValue): void {
    const problems = kind === 'entry' ? this.#problems : [...this.#headingProblems, ...this.#problems]
    this.#onFinished({ kind, index, value, problems })
    this.#problems = []
    this.#expectation = 'nothing'
  }

  #report(pointer: string, problem: Omit<ChronologyProblem, 'pointer'>): void {
    const withinEntry = this.#frames[1]?.isEntries === true
    const list = withinEntry ? this.#problems : this.#headingProblems
    list.push({ pointer, ...problem })
  }

  #reportIllFormed(value: unknown): void {
    if (typeof value !== 'string' || value.isWellFormed()) return
    this.#report(this.pointer().toWellFormed(), {
      problem: 'the text holds half of a character (a lone surrogate)',
      expected: 'whole Unicode characters',
    })
  }

  #inArray(): boolean {
    return Array.isArray(this.#frames.at(-1)?.container)
  }

  #require(found: string, ...allowed: readonly Expectation[]): void {
    if (!allowed.includes(this.#expectation)) throw this.#unexpected(found)
  }

  #unexpected(found: string): NotJson {
    return new NotJson(`${found} cannot stand here`, expectedWords[this.#expectation])
  }
}

/** Assignment would run the setter of `__proto__` instead of keeping the field. */
function define(container: Record<string, JsonValue>, name: string, value: JsonValue): void {
  Object.defineProperty(container, name, { value, enumerable: true, writable: true, configurable: true })
}

function printed(token: Token): string {
  const text = JSON.stringify(token.value)
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`
}

function alteredNumber(text: string): Omit<ChronologyProblem, 'pointer'> {
  const shown = text.length <= 40 ? text : `${text.slice(0, 37)}…`
  return {
    problem: `the number ${shown} has more digits than can be kept`,
    expected: 'a number of at most 15 significant digits, or the digits as text in double quotes',
  }
}

function twiceNamed(name: string): Omit<ChronologyProblem, 'pointer'> {
  return { problem: `the field "${name.slice(0, 60)}" stands twice in one object`, expected: 'each field once' }
}
