/** Wakes whoever waits. A ring while nobody waits is not kept: take the next ring first, then look, then wait. */
export class Doorbell {
  private coming = Promise.withResolvers<void>()

  /** Resolves at the next ring from now on. */
  next(): Promise<void> {
    return this.coming.promise
  }

  ring(): void {
    const { resolve } = this.coming
    this.coming = Promise.withResolvers()
    resolve()
  }
}
