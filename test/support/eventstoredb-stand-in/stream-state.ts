import type { Expected, LogRecord } from './records.ts'

export type LastRevision = bigint | 'no-stream'

export type Decision =
  | { readonly kind: 'write' }
  | { readonly kind: 'idempotent'; readonly revision: bigint }
  | { readonly kind: 'wrong-expected-version'; readonly current: LastRevision }
  | { readonly kind: 'stream-deleted' }

/** One stream of the stand-in: its records, how far it is deleted, and the answer to an expected revision. */
export class StreamState {
  readonly records: LogRecord[] = []
  readonly #recentIds = new Map<string, bigint>()
  #truncateBefore = 0n
  #softDeleted = false
  #tombstoned = false

  get tombstoned(): boolean {
    return this.#tombstoned
  }

  get nextRevision(): bigint {
    return BigInt(this.records.length)
  }

  get last(): LastRevision {
    return this.records.length === 0 ? 'no-stream' : this.nextRevision - 1n
  }

  add(record: LogRecord): void {
    this.records.push(record)
    this.#recentIds.set(record.id, record.revision)
    this.#softDeleted = false
  }

  softDelete(): void {
    this.#softDeleted = true
    this.#truncateBefore = this.nextRevision
  }

  tombstone(): void {
    this.#tombstoned = true
  }

  forgetRecentIds(): void {
    this.#recentIds.clear()
  }

  visible(): LogRecord[] {
    return this.#softDeleted ? [] : this.records.filter(({ revision }) => revision >= this.#truncateBefore)
  }

  decide(expected: Expected, ids: readonly string[]): Decision {
    if (this.#tombstoned) return { kind: 'stream-deleted' }
    if (expected === 'any') return this.#decideWeakly(ids)
    if (expected === 'stream-exists') {
      return this.last === 'no-stream' || this.#softDeleted ? this.#wrong() : this.#decideWeakly(ids)
    }
    if (expected === this.last) return { kind: 'write' }
    if (expected === 'no-stream') return this.#softDeleted ? { kind: 'write' } : this.#decideStrongly(0n, ids)
    return this.last === 'no-stream' || expected > this.last ? this.#wrong() : this.#decideStrongly(expected + 1n, ids)
  }

  /** Id i must stand at first + i. All standing is a retry; none, some, or running past the end is a wrong version. */
  #decideStrongly(first: bigint, ids: readonly string[]): Decision {
    const standing = ids.every((id, index) => this.records[Number(first) + index]?.id === id)
    return standing && ids.length > 0
      ? { kind: 'idempotent', revision: first + BigInt(ids.length) - 1n }
      : this.#wrong()
  }

  /** Ids are looked for in a cache of recent ones, empty after a restart. */
  #decideWeakly(ids: readonly string[]): Decision {
    const first = ids[0] === undefined ? undefined : this.#recentIds.get(ids[0])
    return first === undefined ? { kind: 'write' } : this.#decideStrongly(first, ids)
  }

  #wrong(): Decision {
    return { kind: 'wrong-expected-version', current: this.last }
  }
}
