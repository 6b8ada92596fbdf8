import { isDeepStrictEqual } from 'node:util'
import type { EventLogError } from '../errors.ts'
import { eventIdOf } from '../event-id.ts'
import type { RecordedEvent } from '../event.ts'
import { maxPageSize, type EventLog } from '../port.ts'
import type { Position } from '../position.ts'
import type { Decider, ProposedEvent } from './decider.ts'

/** What the stream must be like before a command is decided. */
export type ExpectedState = 'new' | 'existing' | 'any'

export interface CommandRequest<State, Command, Refusal> {
  readonly log: Pick<EventLog, 'append' | 'readStream'>
  readonly stream: string
  readonly decider: Decider<State, Command, Refusal>
  readonly command: Command
  /** Chosen by whoever asks; the same id asks for the same thing once, however often it is sent, and for nothing else. */
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
  /** The id was used before for something else on this stream; nothing is written, and nothing told as if it had been. */
  | { readonly outcome: 'id-used' }
  /** The stream holds events that the person had not seen. */
  | { readonly outcome: 'stale'; readonly since: readonly RecordedEvent[] }
  | { readonly outcome: 'wrong-state'; readonly expected: ExpectedState }
  | { readonly outcome: 'failed'; readonly error: EventLogError }

/** A stream that others keep writing to is decided anew this often before the command is given up. */
const maxTries = 8

/**
 * Carries out a command on one stream: folds it, decides, appends at exactly the revision decided on. When somebody else
 * wrote in between, it reads on and decides again, a bounded number of times. A command that was carried out before
 * changes nothing and answers as the first time, also when its first answer was lost; another command under its id is
 * told so.
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
  /** What the command was decided on, where it was carried out before. */
  #before: State
  #since: RecordedEvent[] = []

  constructor(request: CommandRequest<State, Command, Refusal>) {
    this.#request = request
    this.#state = request.decider.initialState
    this.#before = this.#state
    const known: string[] = []
    this.#ownIds = index => (known[index] ??= eventIdOf(request.commandId, index))
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
    if (this.#own.length > 0) return this.#again()
    if ((expects === 'new' && this.#next > 0n) || (expects === 'existing' && this.#next === 0n)) {
      return { outcome: 'wrong-state', expected: expects }
    }
    if (seen !== undefined && this.#since.length > 0) return { outcome: 'stale', since: this.#since }
    return undefined
  }

  #again(): CommandResult<Refusal> {
    const { decider, command } = this.#request
    const alike = decider.isAlike ?? ((own, asked, before) => wouldRecord(decider, own, asked, before))
    if (!alike(this.#own, command, this.#before)) return { outcome: 'id-used' }
    return { outcome: 'recorded', events: this.#own, again: true }
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
    const before = this.#state
    this.#state = decider.evolve(before, event)
    this.#next = event.revision + 1n
    if (event.id === this.#ownIds(this.#own.length)) {
      if (this.#own.length === 0) this.#before = before
      this.#own.push(event)
    } else if (seen !== undefined && event.revision > seen) this.#since.push(event)
  }
}

/**
 * Whether a command would have recorded what is recorded under its id. One that would be refused by now, since time has
 * passed, is taken to be the same.
 */
function wouldRecord<State, Command, Refusal>(
  { decide }: Decider<State, Command, Refusal>,
  own: readonly RecordedEvent[],
  command: Command,
  before: State,
): boolean {
  const decision = decide(before, command)
  if (decision.kind === 'refused') return true
  return isDeepStrictEqual(contents(own), contents(decision.events))
}

/** As plain JSON, as the log gives it back: a proposed event may still hold instances and absent parts. */
function contents(events: readonly ProposedEvent[]): unknown {
  return JSON.parse(JSON.stringify(events.map(({ type, data }) => ({ type, data }))))
}

/** Where whoever wants to see a recorded command must have read to. */
export function positionOfRecorded(events: readonly RecordedEvent[]): Position {
  return events.at(-1)!.position
}
