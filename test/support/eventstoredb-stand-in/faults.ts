/** How the next append goes wrong. The part of the name after "-after-commit" or "-before-commit" is the order of events. */
export type AppendFault =
  | 'unavailable-before-commit'
  | 'unavailable-after-commit'
  | 'no-reply-after-commit'
  | 'no-reply-before-commit'
  | 'timeout-after-commit'
  | 'cancelled-after-commit'
  | 'unknown-after-commit'
  | 'idempotent-reply-claims-wrong-version'
  | 'not-leader'
  | 'stream-deleted'
  | 'access-denied'
  | 'too-large'
  | 'wrong-expected-version'
  | 'invalid-argument'

/** How the next read goes wrong. */
export type ReadFault = 'unavailable' | 'unavailable-midway' | 'no-reply' | 'access-denied' | 'not-leader'

/**
 * Faults to come, in the order in which they were scripted: each is used by one call. Subscriptions are dropped at once,
 * or after having sent a number of further messages.
 */
export class Faults {
  /** While true, nobody who asks for the members of the cluster is told of any. */
  gossipFails = false
  readonly #appends: AppendFault[] = []
  readonly #reads: ReadFault[] = []
  readonly #drops: number[] = []
  readonly #open = new Set<() => void>()

  nextAppend(...faults: readonly AppendFault[]): void {
    this.#appends.push(...faults)
  }

  nextRead(...faults: readonly ReadFault[]): void {
    this.#reads.push(...faults)
  }

  /** The next subscription to be opened is dropped after it has sent this many events. */
  dropNextSubscriptionAfter(...events: readonly number[]): void {
    this.#drops.push(...events)
  }

  /** Every subscription open now is dropped with an error. Answers how many there were. */
  dropSubscriptions(): number {
    const open = [...this.#open]
    for (const drop of open) drop()
    return open.length
  }

  /** How many subscriptions are open now. */
  get openSubscriptions(): number {
    return this.#open.size
  }

  takeAppend(): AppendFault | undefined {
    return this.#appends.shift()
  }

  takeRead(): ReadFault | undefined {
    return this.#reads.shift()
  }

  takeDrop(): number | undefined {
    return this.#drops.shift()
  }

  /** For the server: registers an open subscription; the answered function forgets it. */
  opened(drop: () => void): () => void {
    this.#open.add(drop)
    return () => this.#open.delete(drop)
  }
}
