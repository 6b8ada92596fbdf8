import { LocalChangeSignal } from '../follow/change-signal.ts'

/** One event as kept: its content as text, so that nobody can change it through an object. */
export interface MemoryRow {
  readonly stream: string
  readonly revision: bigint
  readonly id: string
  readonly type: string
  readonly version: number
  readonly entered: string
  readonly body: string
  readonly hash: string
}

/** What one or several memory logs share. Lives as long as the process. The position of a row is its index plus one. */
export interface MemoryStore {
  readonly rows: MemoryRow[]
  /** Indexes of each stream's rows; the place in the list is the revision. */
  readonly streams: Map<string, number[]>
  readonly changes: LocalChangeSignal
}

/** An empty store. Several logs may be opened on one, as several processes are on one server. */
export function createMemoryStore(): MemoryStore {
  return { rows: [], streams: new Map(), changes: new LocalChangeSignal() }
}
