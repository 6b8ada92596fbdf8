import { BroadcastChannel } from 'node:worker_threads'
import type { ChangeSignal } from '../follow/change-signal.ts'

const pollEveryMs = 25

interface Mark {
  readonly wakes: number
  readonly version: number
}

/**
 * Tells a reader that the log may have grown, whoever writes it: a writer in another process shows in SQLite's data
 * version, which is looked at on a short interval while somebody waits; a writer in this process, in any thread, says
 * so on a channel, which is sooner.
 */
export class PollingChangeSignal implements ChangeSignal {
  readonly #dataVersion: () => number
  readonly #channel: BroadcastChannel
  readonly #waiting = new Set<() => void>()
  #wakes = 0
  #timer: NodeJS.Timeout | undefined

  /** `dataVersion` may throw; a waiting reader is then woken and meets the error in its next read. */
  constructor(dataVersion: () => number, wakeChannel: string) {
    this.#dataVersion = dataVersion
    this.#channel = new BroadcastChannel(wakeChannel)
    this.#channel.onmessage = () => this.wakeAll()
    this.#channel.unref()
  }

  mark(): Mark {
    return { wakes: this.#wakes, version: this.#versionOr(-1) }
  }

  changedSince(mark: Mark, signal: AbortSignal): Promise<void> {
    const changed = (): boolean => mark.wakes !== this.#wakes || this.#versionOr(Number.NaN) !== mark.version
    if (signal.aborted || changed()) return Promise.resolve()
    return new Promise(resolve => {
      const settle = (): void => {
        this.#waiting.delete(look)
        if (this.#waiting.size === 0) this.#stopPolling()
        signal.removeEventListener('abort', settle)
        resolve()
      }
      const look = (): void => {
        if (changed()) settle()
      }
      this.#waiting.add(look)
      signal.addEventListener('abort', settle)
      this.#timer ??= setInterval(() => this.#lookAll(), pollEveryMs)
    })
  }

  wakeAll(): void {
    this.#wakes++
    this.#lookAll()
  }

  close(): void {
    this.#channel.close()
    this.wakeAll()
  }

  #lookAll(): void {
    for (const look of [...this.#waiting]) look()
  }

  #stopPolling(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #versionOr(fallback: number): number {
    try {
      return this.#dataVersion()
    } catch {
      return fallback
    }
  }
}
