/** How a follower learns that the log may have grown. */
export interface ChangeSignal {
  /** Taken before a read, so that nothing committed during the read goes unnoticed. */
  mark(): unknown
  /** Resolves when the log may have grown since the mark was taken, was closed, or the signal aborts. */
  changedSince(mark: unknown, signal: AbortSignal): Promise<void>
}

/** A change signal for writers and readers in one thread: whoever writes calls `announce`. */
export class LocalChangeSignal implements ChangeSignal {
  #changes = 0
  readonly #waiting = new Set<() => void>()

  announce(): void {
    this.#changes++
    for (const wake of [...this.#waiting]) wake()
  }

  mark(): number {
    return this.#changes
  }

  changedSince(mark: number, signal: AbortSignal): Promise<void> {
    if (mark !== this.#changes || signal.aborted) return Promise.resolve()
    return new Promise(resolve => {
      const wake = (): void => {
        this.#waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#waiting.add(wake)
      signal.addEventListener('abort', wake)
    })
  }
}
