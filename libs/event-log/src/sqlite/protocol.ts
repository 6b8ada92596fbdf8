import type { EncodedEvent } from '../codec/codec.ts'
import type { ExpectedRevision } from '../port.ts'
import type { LockHolder } from './writer-lock.ts'

/** What is said between the thread that takes appends and the thread that writes them. */
export interface WriterOptions {
  readonly file: string
  readonly lockFile: string
  readonly holder: LockHolder
  /** Channel on which readers in this process are woken. */
  readonly wakeChannel: string
}

export interface AppendJob {
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: readonly Omit<EncodedEvent, 'content'>[]
}

/** Appends on their way to be written, in the order in which they were asked for. */
export interface HandOver {
  readonly kind: 'appends'
  readonly entered: string
  readonly jobs: readonly AppendJob[]
  /** Others of the same turn follow at once: to commit before them would be to wait for the disk twice. */
  readonly more: boolean
}

export type ToWriter = HandOver | { readonly kind: 'close' }

export type JobAnswer =
  | { readonly kind: 'appended'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'conflict'; readonly actual: bigint | 'no-stream' }

/** What became of a group of appends that went into one transaction. */
export type GroupOutcome =
  /** On the disk; one answer for each job, in order. */
  { readonly kind: 'committed'; readonly answers: readonly JobAnswer[] } | GroupFailure

export type GroupFailure =
  { readonly kind: 'nothing-written'; readonly detail: string } | { readonly kind: 'poisoned'; readonly detail: string }

export type FromWriter =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly detail: string }
  /** Of the group that the next so many hand-overs went into. */
  | { readonly kind: 'outcome'; readonly handOvers: number; readonly outcome: GroupOutcome }
  | { readonly kind: 'poisoned'; readonly detail: string }
