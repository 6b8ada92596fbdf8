import { Tokenizer } from '@streamparser/json'

/** Cuts JSON text into tokens and remembers a number that a JavaScript number cannot carry as it was written. */
export class JsonTokens extends Tokenizer {
  #alteredNumber: string | undefined

  protected override parseNumber(text: string): number {
    const value = Number(text)
    this.#alteredNumber = carriesExactly(text, value) ? undefined : text
    return value
  }

  /** The newest number's own text, if the value differs from it; asked for once, with that number's token. */
  takeAlteredNumber(): string | undefined {
    const text = this.#alteredNumber
    this.#alteredNumber = undefined
    return text
  }
}

function carriesExactly(text: string, value: number): boolean {
  return Number.isFinite(value) && significantDigits(text) === significantDigits(String(value))
}

function significantDigits(text: string): string {
  const digits = text.replace(/[eE].*$/, '').replace(/[-.]/g, '')
  return digits.replace(/^0+/, '').replace(/0+$/, '')
}
