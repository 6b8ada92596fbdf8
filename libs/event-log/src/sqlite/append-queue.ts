import { failed, type EventLogError, type Result } from '../errors.ts'
import type { Appended } from '../port.ts'
import type { AppendJob } from './protocol.ts'

/** At most this many events in one transaction: enough to share a wait for the disk, few enough not to make others wait. */
const maxGroupEvents = 1000
/** At most this many appends wait; more would only hide that the disk cannot keep up. */
const maxWaiting = 10_000

/** An append and its caller. */
export interface PendingAppend {
  readonly job: AppendJob
  readonly settle: (result: Result<Appended>) => void
}

/** Appends in the order in which they were asked for, taken from the front in groups. */
export class AppendQueue {
  #waiting: PendingAppend[] = []

  get length(): number {
    return this.#waiting.length
  }

  /** The answer arrives when the append is settled; at once when too many wait. */
  add(job: AppendJob): Promise<Result<Appended>> {
    if (this.#waiting.length >= maxWaiting) {
      return Promise.resolve(failed({ kind: 'unavailable', detail: `${maxWaiting} appends are waiting already` }))
    }
    return new Promise(settle => this.#waiting.push({ job, settle }))
  }

  takeGroup(): PendingAppend[] {
    let events = 0
    let count = 0
    while (count < this.#waiting.length) {
      events += this.#waiting[count]!.job.events.length
      if (count > 0 && events > maxGroupEvents) break
      count++
    }
    return this.#waiting.splice(0, count)
  }
}

export function settleAll(appends: readonly PendingAppend[], error: EventLogError): void {
  for (const { settle } of appends) settle(failed(error))
}
