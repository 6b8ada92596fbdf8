import type { CaseEntry } from '#case-record'

/** Of any size: a reviewer asks many questions of the same case. */
const fewestCases = 64

/** As many cases more as hold so many entries together: a manager's queue looks through every case that names them. */
const mostEntriesOfMore = 10_000

/** The cases whose entries stay parsed in memory, those asked about last. */
export class KeptCases {
  readonly #kept = new Map<string, readonly CaseEntry[]>()
  #entries = 0

  find(key: string): readonly CaseEntry[] | undefined {
    return this.#kept.get(key)
  }

  /** As the one asked about last; forgets those asked about longest ago. */
  keep(key: string, entries: readonly CaseEntry[]): void {
    this.#forget(key)
    this.#kept.set(key, entries)
    this.#entries += entries.length
    while (this.#kept.size > fewestCases && this.#entries > mostEntriesOfMore) {
      this.#forget(this.#kept.keys().next().value!)
    }
  }

  clear(): void {
    this.#kept.clear()
    this.#entries = 0
  }

  #forget(key: string): void {
    this.#entries -= this.#kept.get(key)?.length ?? 0
    this.#kept.delete(key)
  }
}
