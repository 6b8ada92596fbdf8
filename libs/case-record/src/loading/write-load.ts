import { maxEventsPerAppend, type EventLog, type EventLogError, type NewEvent, type Position } from '#event-log'
import { closingEvent } from '../chronology-file/closing-event.ts'
import { entryEvent, type LoadedBy } from '../chronology-file/entry-event.ts'
import { readAgain } from '../chronology-file/read-again.ts'
import type { ChronologySource } from '../chronology-file/source.ts'
import type { Survey } from '../chronology-file/survey.ts'
import { readOn, type CaseReading } from './case-reading.ts'
import { decide, type Decision } from './decide.ts'

export type Plan = Extract<Decision, { kind: 'load' }>

export interface WriteRequest {
  readonly log: EventLog
  readonly source: ChronologySource
  readonly survey: Survey
  readonly by: LoadedBy
  readonly plan: Plan
  readonly reading: CaseReading
  /** Waits before another try after an unknown outcome. */
  readonly pause: (attempt: number) => Promise<void>
  readonly onWritten: (entries: number) => void
}

/** How writing ended: closed, cut short because the case has changed so that another plan is needed, or failed. */
export type WriteEnd =
  | { readonly kind: 'closed'; readonly reading: CaseReading; readonly position: Position | undefined }
  | { readonly kind: 'plan again'; readonly reading: CaseReading; readonly progressed: boolean }
  | { readonly kind: 'failed'; readonly error: EventLogError }

/** At most this many tries for one append: others writing to the case, or the store not saying how an append ended. */
export const maxTries = 10

/**
 * Writes a planned load in appends of at most 100 events, the closing event last; a small one in a single append. Every
 * append names the exact revision it follows, so nothing is ever written twice or in between. Throws FileChanged.
 */
export async function writeLoad(request: WriteRequest): Promise<WriteEnd> {
  const writing = new Writing(request)
  for await (const event of loadEvents(request)) {
    const end = await writing.take(event)
    if (end) return end
  }
  return (await writing.flush()) ?? writing.closed()
}

/** The load's events that do not stand yet, the closing event last. */
async function* loadEvents({ source, survey, by, plan }: WriteRequest): AsyncGenerator<NewEvent> {
  const { loadId: load, additions, standing } = plan
  let place = 0
  for await (const { index, entry, digest } of readAgain(source, survey)) {
    if (index !== additions[place]) continue
    const at = { load: { id: load, index: place }, digest }
    place += 1
    if (place > standing) yield entryEvent(entry, survey.heading, at, by)
  }
  yield closingEvent({ heading: survey.heading, load, digest: survey.digest, entries: additions.length }, by)
}

/** Another load of the file that was closed meanwhile may have brought some of the entries: they must not come twice. */
function isSameLoad(next: Plan, plan: Plan): boolean {
  return next.loadId === plan.loadId && next.additions.length === plan.additions.length
}

class Writing {
  readonly #request: WriteRequest
  #reading: CaseReading
  /** The revision of our own last append, which `#reading` may not have read yet. */
  #revision: CaseReading['revision']
  #buffer: NewEvent[] = []
  #written: number
  #position: Position | undefined
  /** Set while it is not known how an earlier try of the same append ended. */
  #unknown: EventLogError | undefined

  constructor(request: WriteRequest) {
    this.#request = request
    this.#reading = request.reading
    this.#revision = request.reading.revision
    this.#written = request.plan.standing
  }

  async take(event: NewEvent): Promise<WriteEnd | undefined> {
    if (this.#buffer.length === maxEventsPerAppend) {
      const end = await this.flush()
      if (end) return end
    }
    this.#buffer.push(event)
    return undefined
  }

  /** Appends what is gathered; answers only when writing cannot go on. */
  async flush(): Promise<WriteEnd | undefined> {
    const { log, pause, onWritten, plan } = this.#request
    for (let attempt = 1; ; attempt++) {
      const { stream } = this.#reading
      const appended = await log.append({ stream, expected: this.#revision, events: this.#buffer })
      if (appended.ok) {
        this.#revision = appended.value.revision
        this.#position = appended.value.position
        this.#written += this.#buffer.length
        this.#buffer = []
        this.#unknown = undefined
        onWritten(Math.min(this.#written, plan.additions.length))
        return undefined
      }
      const { error } = appended
      if (error.kind === 'unknown-outcome') this.#unknown = error
      const mayTryAgain = error.kind === 'conflict' || error.kind === 'unknown-outcome'
      if (!mayTryAgain || attempt === maxTries) return this.#failed(error)
      if (error.kind === 'unknown-outcome') await pause(attempt)
      const end = await this.#lookAgain()
      if (end) return end
    }
  }

  closed(): WriteEnd {
    return { kind: 'closed', reading: this.#reading, position: this.#position }
  }

  /** After an append that was not acknowledged: go on from what now stands, unless that asks for another plan. */
  async #lookAgain(): Promise<WriteEnd | undefined> {
    const { log, plan, survey } = this.#request
    const reading = await readOn(log, this.#reading)
    if (!reading.ok) return this.#failed(reading.error)
    this.#reading = reading.value
    this.#revision = reading.value.revision
    const { heading, entries, digest } = survey
    const next = decide(this.#reading.state, { crn: heading.crn, file: heading.file, digest, entries })
    const standing = next.kind === 'load' && isSameLoad(next, plan) ? next.standing : undefined
    if (standing === this.#written) return undefined
    const progressed = (standing ?? this.#written) > plan.standing
    return { kind: 'plan again', reading: this.#reading, progressed }
  }

  /** An append that may have been committed stays so, whatever went wrong after it. */
  #failed(error: EventLogError): WriteEnd {
    return { kind: 'failed', error: this.#unknown ?? error }
  }
}
