/**
 * Whether a store may still be used. An error that makes its file unreliable is found by the writing thread or by a
 * read; either way writer and readers of this log stop together, until the log is opened again.
 */
export class Health {
  #poison: string | undefined
  readonly #listeners: ((detail: string) => void)[] = []

  /** Why the store may not be used any more, or undefined while it may. */
  get poison(): string | undefined {
    return this.#poison
  }

  /** Only the first reason counts. */
  poisonWith(detail: string): void {
    if (this.#poison !== undefined) return
    this.#poison = `an error made the store unreliable until it is opened again: ${detail}`
    for (const listener of this.#listeners) listener(this.#poison)
  }

  onPoison(listener: (detail: string) => void): void {
    this.#listeners.push(listener)
  }
}
