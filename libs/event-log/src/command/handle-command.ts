import type { EventLogError } from '../errors.ts'
import { eventIdOf } from '../event-id.ts'
import type { RecordedEvent } from '../event.ts'
import { maxPageSize, type EventLog } from '../port.ts'
import type { Position } from '../position.ts'
import type { Decider } from './decider.ts'

/** What the stream must be like before a command is decided. */
export type ExpectedState = 'new' | 'existing' | 'any'

export interface CommandRequest<State, Command, Refusal> {
  readonly log: Pick<EventLog, 'append' | 'readStream'>
  readonly stream: string
  readonly decider: Decider<State, Command, Refusal>
  readonly command: Command
  /** Chosen by whoever asks; the same id asks for the same thing once, however often it is sent. */
  readonly commandId: string
  readonly expects: ExpectedState
  /** The stream's revision that the person saw when deciding; where it has moved on since, nothing is written. */
  readonly seen?: bigint
}

/** How a command ended. */
export type CommandResult<Refusal> =
  /** `again`: the same command had been carried out before; this is its first result. */
  | {
      readonly outcome: 'recorded'
      readonly events: readonly RecordedEvent[]
      readonly again: boolean
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** The stream holds events that the person had not seen. */
  | { readonly outcome: 'stale'; readonly since: readonly RecordedEvent[] }
  | { readonly outcome: 'wrong-state'; readonly expected: ExpectedState }
  | { readonly outcome: 'failed'; readonly error: EventLogError }

/** A stream that others keep writing to is decided anew this often before the command is given up. */
const maxTries = 8

/**
 * Carries out a command on one stream: folds it, decides, appends at exactly the revision decided on. When somebody else
 * wrote in between, it reads on and decides again, a bounded number of times. A command that was carried out before
 * changes nothing and answers as the first time, also when its first answer was lost.
 */
export async function handleCommand<State, Command, Refusal>(
  request: CommandRequest<State, Command, Refusal>,
): Promise<CommandResult<Refusal>> {
  const handling = new Handling(request)
  for (let tries = 1; ; tries++) {
    const failure = await handling.readOn()
    if (failure) return { outcome: 'failed', error: failure }
    const before = handling.settled()
    if (before) return before
    const attempt = await handling.attempt()
    if (attempt !== 'try-again') return attempt
    if (tries === maxTries)
      return { outcome: 'failed', error: { kind: 'unavailable', detail: 'the stream keeps changing' } }
  }
}

class Handling<State, Command, Refusal> {
  readonly #request: CommandRequest<State, Command, Refusal>
  readonly #ownIds: (index: number) => string
  #state: State
  #next = 0n
  #own: RecordedEvent[] = []
  #since: RecordedEvent[] = []

  constructor(request: CommandRequest<State, Command, Refusal>) {
    this.#request = request
    this.#state = request.decider.initialState
    this.#ownIds = index => eventIdOf(request.commandId, index)
  }

  async readOn(): Promise<EventLogError | undefined> {
    const { log, stream } = this.#request
    for (;;) {
      const page = await log.readStream({ stream, from: this.#next, limit: maxPageSize })
      if (!page.ok) return page.error
      for (const event of page.value.events) this.#fold(event)
      if (page.value.next === undefined) return undefined
    }
  }

  /** An answer that needs no new decision. */
  settled(): CommandResult<Refusal> | undefined {
    const { expects, seen } = this.#request
    if (this.#own.length > 0) return { outcome: 'recorded', events: this.#own, again: true }
    if ((expects === 'new' && this.#next > 0n) || (expects === 'existing' && this.#next === 0n)) {
      return { outcome: 'wrong-state', expected: expects }
    }
    if (seen !== undefined && this.#since.length > 0) return { outcome: 'stale', since: this.#since }
    return undefined
  }

  async attempt(): Promise<CommandResult<Refusal> | 'try-again'> {
    const { log, stream, decider, command } = this.#request
    const decision = decider.decide(this.#state, command)
    if (decision.kind === 'refused') return { outcome: 'refused', refusal: decision.refusal }
    const events = decision.events.map((event, index) => ({ ...event, id: this.#ownIds(index) }))
    const expected = this.#next === 0n ? 'no-stream' : this.#next - 1n
    const appended = await log.append({ stream, expected, events })
    if (!appended.ok && appended.error.kind !== 'conflict') return { outcome: 'failed', error: appended.error }
    if (!appended.ok) return 'try-again'
    // Read back rather than assumed: position and time of entry are the store's to say.
    const failure = await this.readOn()
    if (failure) return { outcome: 'failed', error: { kind: 'unknown-outcome', detail: 'written, but not read back' } }
    return { outcome: 'recorded', events: this.#own, again: false }
  }

  #fold(event: RecordedEvent): void {
    const { decider, seen } = this.#request
    this.#state = decider.evolve(this.#state, event)
    this.#next = event.revision + 1n
    if (event.id === this.#ownIds(this.#own.length)) this.#own.push(event)
    else if (seen !== undefined && event.revision > seen) this.#since.push(event)
  }
}

/** Where whoever wants to see a recorded command must have read to. */
export function positionOfRecorded(events: readonly RecordedEvent[]): Position {
  return events.at(-1)!.position
}
