import type { Clock } from '../clock.ts'
import type { EncodedEvent } from '../codec/codec.ts'
import { failed, ok, type EventLogError, type Result } from '../errors.ts'
import type { Appended, AppendRequest } from '../port.ts'
import { positionOf } from '../position.ts'
import { AppendQueue, settleAll, type PendingAppend } from './append-queue.ts'
import type { Health } from './health.ts'
import type { FromWriter, GroupOutcome, JobAnswer } from './protocol.ts'
import type { WriterThread } from './writer-thread.ts'

/**
 * So many appends are handed over together before the turn ends, so that they are written while the others of the turn
 * are encoded. Fewer would make the waking of the writing thread the larger part.
 */
const handedOverTogether = 8

/**
 * The taking end of the writing thread: hands over what is asked for, the appends of a turn a few at a time, and answers
 * each once its group is on the disk. What becomes one group is decided by the writing thread.
 */
export class SqliteWriter {
  readonly #thread: WriterThread
  readonly #health: Health
  readonly #now: Clock
  readonly #onCommit: () => void
  readonly #queue = new AppendQueue()
  #scheduled = false
  #closing: Promise<void> | undefined
  #drained: () => void = () => undefined

  constructor(thread: WriterThread, health: Health, now: Clock, onCommit: () => void) {
    this.#thread = thread
    this.#health = health
    this.#now = now
    this.#onCommit = onCommit
    health.onPoison(detail => this.#abandon(detail))
    thread.listen({
      message: message => this.#hear(message),
      ended: detail => this.#ended(detail),
    })
    thread.keepAlive(false)
  }

  /** `events` is the request's events, checked and encoded. */
  append(request: AppendRequest, events: readonly EncodedEvent[]): Promise<Result<Appended>> {
    const refusal = this.#refusal()
    if (refusal) return Promise.resolve(failed(refusal))
    const { stream, expected } = request
    const job = { stream, expected, events: events.map(withoutContent) }
    if (this.#queue.gathered >= handedOverTogether) this.#handOver(true)
    const answer = this.#queue.add(job)
    this.#schedule()
    return answer
  }

  /** Takes no more, answers everything taken, lets go of the file and the lock. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    if (this.#health.poison === undefined && this.#queue.unsettled > 0) {
      await new Promise<void>(resolve => (this.#drained = resolve))
    }
    this.#thread.keepAlive(true)
    this.#thread.say({ kind: 'close' })
    await this.#thread.ended
  }

  #refusal(): EventLogError | undefined {
    if (this.#health.poison !== undefined) return { kind: 'unavailable', detail: this.#health.poison }
    return this.#closing ? { kind: 'unavailable', detail: 'the log is closed' } : this.#queue.refusal
  }

  /** The last of them at the end of the turn: after everything that it set off and that needs no waiting. */
  #schedule(): void {
    if (this.#scheduled) return
    this.#scheduled = true
    process.nextTick(() => {
      this.#scheduled = false
      if (this.#queue.gathered > 0) this.#handOver(false)
    })
  }

  #handOver(more: boolean): void {
    this.#thread.keepAlive(true)
    const jobs = this.#queue.handOver().map(({ job }) => job)
    this.#thread.say({ kind: 'appends', entered: this.#now().toISOString(), jobs, more })
  }

  #hear(message: FromWriter): void {
    if (message.kind === 'poisoned') this.#health.poisonWith(message.detail)
    if (message.kind === 'outcome') this.#settle(message.outcome, message.handOvers)
  }

  #settle(outcome: GroupOutcome, handOvers: number): void {
    if (outcome.kind === 'poisoned') return this.#health.poisonWith(outcome.detail)
    const group = this.#queue.take(handOvers)
    if (outcome.kind === 'committed') {
      this.#onCommit()
      for (const [index, { job, settle }] of group.entries()) settle(resultOf(job, outcome.answers[index]!))
    } else {
      settleAll(group, { kind: 'unavailable', detail: outcome.detail })
    }
    if (this.#queue.unsettled === 0) this.#rest()
  }

  /** Poisoned: whatever was taken may or may not stand. */
  #abandon(detail: string): void {
    settleAll(this.#queue.takeAll(), { kind: 'unknown-outcome', detail })
    this.#thread.say({ kind: 'close' })
    this.#rest()
  }

  #ended(detail: string): void {
    if (this.#closing === undefined || this.#queue.unsettled > 0) this.#health.poisonWith(detail)
  }

  #rest(): void {
    this.#thread.keepAlive(false)
    this.#drained()
  }
}

function resultOf({ stream, expected }: PendingAppend['job'], answer: JobAnswer): Result<Appended> {
  return answer.kind === 'appended'
    ? ok({ revision: answer.revision, position: positionOf(answer.position) })
    : failed({ kind: 'conflict', stream, expected, actual: answer.actual })
}

/** The body says it all; the content would travel between the threads for nothing. */
function withoutContent({ id, type, version, body, hash }: EncodedEvent): Omit<EncodedEvent, 'content'> {
  return { id, type, version, body, hash }
}
