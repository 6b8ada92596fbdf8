import { commandIdOf, eventIdOf } from '../../event-id.ts'
import { EventLogFailure, failed, type EventLogError } from '../../errors.ts'
import type { RecordedEvent } from '../../event.ts'
import type { EventReader, SubscribeRequest, SubscriptionMessage } from '../../port.ts'
import { positionOf, type Position, type ReadFrom } from '../../position.ts'

/** What a scripted subscription does next. */
export type Step =
  | SubscriptionMessage
  /** Waits until everything that was said has been taken in, as a live log does between two commits. */
  | { readonly kind: 'pause' }
  | { readonly kind: 'error'; readonly cause: unknown }
  /** Waits for the abort, as a live log does that nobody writes to. */
  | { readonly kind: 'wait' }

/** A reader whose every subscription follows a script; each subscription takes the next script. */
export class ScriptedReader implements EventReader {
  readonly subscribedAfter: ReadFrom[] = []
  readonly #scripts: (readonly Step[])[]
  readonly #scriptsExhausted: () => void

  constructor(scripts: readonly (readonly Step[])[], scriptsExhausted: () => void = () => undefined) {
    this.#scripts = [...scripts]
    this.#scriptsExhausted = scriptsExhausted
  }

  async *subscribeAll({ after, signal }: SubscribeRequest): AsyncGenerator<SubscriptionMessage> {
    this.subscribedAfter.push(after)
    const script = this.#scripts.shift()
    if (!script) return this.#scriptsExhausted()
    for (const step of script) {
      if (signal.aborted) return
      if (step.kind === 'error') throw step.cause
      if (step.kind === 'pause')
        for (let turn = 0; turn < 3; turn++) await new Promise(resolve => setImmediate(resolve))
      else if (step.kind === 'wait') await new Promise(resolve => signal.addEventListener('abort', resolve))
      else yield step
    }
  }

  readStream = () => Promise.resolve(failed(unscripted))
  readAll = () => Promise.resolve(failed(unscripted))
  head = () => Promise.resolve(failed(unscripted))
  close = () => Promise.resolve()
}

const unscripted: EventLogError = { kind: 'unavailable', detail: 'not in the script' }

/** The position that the script calls by this number. */
export function at(place: number): Position {
  return positionOf(BigInt(place))
}

/** An event at this place of the script. */
export function event(place: number): Extract<SubscriptionMessage, { kind: 'event' }> {
  const recorded: RecordedEvent = {
    id: eventIdOf(commandIdOf('scripted'), place),
    type: 'noted',
    version: 1,
    data: {},
    metadata: {},
    stream: 'scripted',
    revision: BigInt(place),
    position: at(place),
    entered: '2026-01-01T00:00:00.000Z',
  }
  return { kind: 'event', event: recorded }
}

/** That everything up to this place has been passed. */
export function checkpoint(place: number): SubscriptionMessage {
  return { kind: 'checkpoint', position: at(place) }
}

export const caughtUp: Step = { kind: 'caught-up' }
export const pause: Step = { kind: 'pause' }
export const waits: Step = { kind: 'wait' }
export const drop: Step = failing({ kind: 'unavailable', detail: 'the connection was lost' })

/** A step at which the subscription ends with this error. */
export function failing(error: EventLogError): Step {
  return { kind: 'error', cause: new EventLogFailure(error) }
}
