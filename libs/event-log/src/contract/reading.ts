import type { RecordedEvent } from '../event.ts'
import { EventLogFailure, unwrap, type EventLogError, type Result } from '../errors.ts'
import type { EventFilter, EventReader, StreamPage, SubscriptionMessage } from '../port.ts'
import type { ReadFrom } from '../position.ts'

/** Every event of a stream, page by page. */
export async function wholeStream(reader: EventReader, stream: string, limit = 100): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = []
  for (let from: bigint | undefined = 0n; from !== undefined;) {
    const page: StreamPage = unwrap(await reader.readStream({ stream, from, limit }))
    if (page.events.length > limit) throw new Error(`a page of ${page.events.length} where ${limit} were asked for`)
    events.push(...page.events)
    from = page.next
  }
  return events
}

/** Every matching event of the log after a place, page by page, and the place reached. */
export async function wholeLog(
  reader: EventReader,
  filter: EventFilter,
  after: ReadFrom = 'start',
  limit = 100,
): Promise<{ events: RecordedEvent[]; reached: ReadFrom }> {
  const events: RecordedEvent[] = []
  for (let reached = after; ;) {
    const page = unwrap(await reader.readAll({ after: reached, limit, filter }))
    if (page.events.length > limit) throw new Error(`a page of ${page.events.length} where ${limit} were asked for`)
    if (!page.end && page.reached === reached) throw new Error('a page that neither ends nor moves')
    events.push(...page.events)
    reached = page.reached
    if (page.end) return { events, reached }
  }
}

/** The error of a result that must have failed. */
export function errorOf(result: Result<unknown>): EventLogError {
  if (result.ok) throw new Error('expected an error, but the request succeeded')
  return result.error
}

/** What a test looks at of a recorded event: where it stands and who it is. */
export function placeOf({ stream, revision, id }: RecordedEvent): string {
  return `${stream}@${revision}=${id}`
}

/** A subscription that gathers what it is told until it is stopped. */
export interface Follower {
  readonly messages: readonly SubscriptionMessage[]
  events(): RecordedEvent[]
  /** Resolves once the messages so far satisfy the condition; rejects when the subscription ends before. */
  until(condition: (follower: Follower) => boolean): Promise<void>
  /** Aborts and waits for the end. Rejects if the subscription ended with an error. */
  stop(): Promise<void>
  /** The error that the subscription ends with; rejects when it ends without one. */
  failure(): Promise<EventLogError>
}

/** Subscribes and gathers what comes, so that a test can wait for it. Stop it, or the subscription goes on. */
export function follow(
  reader: EventReader,
  request: { readonly after: ReadFrom; readonly filter?: EventFilter },
): Follower {
  const abort = new AbortController()
  const messages: SubscriptionMessage[] = []
  const waiting = new Set<() => void>()
  const wakeAll = (): void => {
    waiting.forEach(wake => wake())
    waiting.clear()
  }

  const running = (async () => {
    for await (const message of reader.subscribeAll({ ...request, signal: abort.signal })) {
      messages.push(message)
      wakeAll()
    }
  })()
  let ended = false
  const end = (): void => {
    ended = true
    wakeAll()
  }
  running.then(end, end)

  const follower: Follower = {
    messages,
    events: () => messages.flatMap(message => (message.kind === 'event' ? [message.event] : [])),
    async until(condition) {
      while (!condition(follower)) {
        if (ended) {
          await running
          throw new Error('the subscription ended before it said what was awaited')
        }
        await new Promise<void>(resolve => waiting.add(resolve))
      }
    },
    async stop() {
      abort.abort()
      await running
    },
    async failure() {
      try {
        await running
      } catch (cause) {
        if (cause instanceof EventLogFailure) return cause.error
        throw cause
      }
      throw new Error('the subscription ended without an error')
    },
  }
  return follower
}

/** True once the follower has been told that it stands at the end of the log. */
export function caughtUp(follower: Follower): boolean {
  return follower.messages.some(message => message.kind === 'caught-up')
}
