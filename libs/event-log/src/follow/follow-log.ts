import { setImmediate as nextTurn } from 'node:timers/promises'
import { EventLogFailure, type Result } from '../errors.ts'
import type { LogPage, SubscribeRequest, SubscriptionMessage } from '../port.ts'
import type { ReadFrom } from '../position.ts'
import { checkFilter } from '../requests.ts'
import type { ChangeSignal } from './change-signal.ts'

/**
 * A catch-up subscription made of pages and a change signal, for stores that have both. Reads page after page, says
 * caught-up once at the first end, and waits there for changes. Throws EventLogFailure with whatever a page answers.
 */
export async function* followLog(
  request: SubscribeRequest,
  source: { readonly readPage: (after: ReadFrom) => Promise<Result<LogPage>>; readonly changes: ChangeSignal },
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  const { filter, signal } = request
  const checked = checkFilter(filter)
  if (!checked.ok) throw new EventLogFailure(checked.error)

  let reached = request.after
  let saidCaughtUp = false
  while (!signal.aborted) {
    const mark = source.changes.mark()
    const page = await source.readPage(reached)
    if (!page.ok) throw new EventLogFailure(page.error)
    for (const message of messagesOf(page.value, reached)) {
      if (signal.aborted) return
      yield message
    }
    reached = page.value.reached
    if (!page.value.end) {
      await nextTurn()
      continue
    }
    if (!saidCaughtUp && !signal.aborted) yield { kind: 'caught-up' }
    saidCaughtUp = true
    await source.changes.changedSince(mark, signal)
  }
}

/** The events of a page, then how far it looked beyond the last of them. */
function* messagesOf(page: LogPage, before: ReadFrom): Generator<SubscriptionMessage> {
  for (const event of page.events) yield { kind: 'event', event }
  const lastSaid = page.events.at(-1)?.position ?? before
  if (page.reached !== lastSaid && page.reached !== 'start') yield { kind: 'checkpoint', position: page.reached }
}
