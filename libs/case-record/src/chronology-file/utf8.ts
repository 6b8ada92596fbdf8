/** Checks that pieces of a text are UTF-8, also where a character stands across two pieces. */
export class Utf8Check {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #tail: Uint8Array = new Uint8Array()

  /** The index in this piece of the first byte that is not UTF-8 (negative: in the piece before), or undefined. */
  take(piece: Uint8Array): number | undefined {
    try {
      this.#decoder.decode(piece, { stream: true })
    } catch {
      return firstBadByte(this.#tail, piece)
    }
    this.#tail = piece.length >= 3 ? piece.slice(-3) : Buffer.concat([this.#tail, piece]).subarray(-3)
    return undefined
  }

  /** False when the text ends in the middle of a character. */
  endsWhole(): boolean {
    try {
      this.#decoder.decode()
      return true
    } catch {
      return false
    }
  }
}

function firstBadByte(tail: Uint8Array, piece: Uint8Array): number {
  const wholeFrom = tail.findIndex(byte => (byte & 0xc0) !== 0x80)
  const known = wholeFrom === -1 ? new Uint8Array() : tail.subarray(wholeFrom)
  const bytes = Buffer.concat([known, piece])
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let characterStart = 0
  for (let index = 0; index < bytes.length; index++) {
    try {
      if (decoder.decode(bytes.subarray(index, index + 1), { stream: true }) !== '') characterStart = index + 1
    } catch {
      break
    }
  }
  return characterStart - known.length
}
