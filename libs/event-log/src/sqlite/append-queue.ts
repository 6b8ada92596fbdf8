import { failed, type EventLogError, type Result } from '../errors.ts'
import type { Appended } from '../port.ts'
import type { AppendJob } from './protocol.ts'

/** At most this many appends wait; more would only hide that the disk cannot keep up. */
const maxWaiting = 10_000

/** An append and its caller. */
export interface PendingAppend {
  readonly job: AppendJob
  readonly settle: (result: Result<Appended>) => void
}

/** Appends in the order in which they were asked for: first gathered, then handed over, then settled. */
export class AppendQueue {
  #gathered: PendingAppend[] = []
  readonly #handedOver: PendingAppend[][] = []
  #unsettled = 0

  /** How many are not handed over yet. */
  get gathered(): number {
    return this.#gathered.length
  }

  /** Why no more can be taken now, or undefined while they can. */
  get refusal(): EventLogError | undefined {
    if (this.#unsettled < maxWaiting) return undefined
    return { kind: 'unavailable', detail: `${maxWaiting} appends are waiting already` }
  }

  /** How many are not settled yet. */
  get unsettled(): number {
    return this.#unsettled
  }

  /** The answer arrives when the append is settled. */
  add(job: AppendJob): Promise<Result<Appended>> {
    this.#unsettled++
    return new Promise(settle => this.#gathered.push({ job, settle }))
  }

  /** What was gathered, from now on handed over. */
  handOver(): readonly PendingAppend[] {
    const gathered = this.#gathered
    this.#gathered = []
    this.#handedOver.push(gathered)
    return gathered
  }

  /** Takes out the appends of so many hand-overs, the oldest. */
  take(handOvers: number): readonly PendingAppend[] {
    const taken = this.#handedOver.splice(0, handOvers).flat()
    this.#unsettled -= taken.length
    return taken
  }

  /** Takes out everything. */
  takeAll(): readonly PendingAppend[] {
    this.handOver()
    return this.take(this.#handedOver.length)
  }
}

/** Gives every one of these appends the same failure for an answer. */
export function settleAll(appends: readonly PendingAppend[], error: EventLogError): void {
  for (const { settle } of appends) settle(failed(error))
}
