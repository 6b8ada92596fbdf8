import type { Logger } from '../logging/logger.ts'

/** What has been opened so far, to be closed in the reverse order, once. */
export class Closers {
  private readonly open: { readonly name: string; readonly close: () => Promise<void> }[] = []

  add(name: string, close: () => Promise<void>): void {
    this.open.push({ name, close })
  }

  /** Closes everything; one that fails is logged and does not keep the others open. Answers whether all went well. */
  async closeAll(logger: Logger): Promise<boolean> {
    let well = true
    for (let next = this.open.pop(); next !== undefined; next = this.open.pop()) {
      try {
        await next.close()
        logger.debug({ part: next.name }, 'closed')
      } catch (error) {
        well = false
        logger.error({ err: error, part: next.name }, 'could not be closed')
      }
    }
    return well
  }
}
