import { isAfter, maxPageSize, ok, type EventLog, type Position, type RecordedEvent, type Result } from '#event-log'
import type { CaseEntry } from '../entry/entry.ts'
import { caseStream } from '../events/definitions.ts'
import { entriesOnRecord, evolveRecord, initialRecord, type RecordState } from './record-state.ts'

/** A case's record as its stream holds it at this moment, ahead of every read model. */
export interface CaseOnRecord {
  /** The entries that readers see, oldest first. */
  readonly entries: readonly CaseEntry[]
  /** The revision up to which somebody had seen the stream who had seen the log up to a position; -1: nothing of it. */
  readonly revisionAt: (position: Position) => bigint
}

/** Reads the record of one case from the log. A case of which nothing is on record reads as empty. */
export async function readRecord(log: Pick<EventLog, 'readStream'>, crn: string): Promise<Result<CaseOnRecord>> {
  const events: RecordedEvent[] = []
  for (let from: bigint | undefined = 0n; from !== undefined;) {
    const page = await log.readStream({ stream: caseStream(crn), from, limit: maxPageSize })
    if (!page.ok) return page
    events.push(...page.value.events)
    from = page.value.next
  }
  return ok({
    entries: entriesOnRecord(stateAfter(events)),
    revisionAt: position => events.findLast(event => !isAfter(event.position, position))?.revision ?? -1n,
  })
}

/** What the stream said up to an event that was read before. */
const states = new WeakMap<RecordedEvent, RecordState>()

/**
 * The record after all events of its stream. A log that keeps streams at hand gives the very same events when it is read
 * again: then only those that are new are folded.
 */
function stateAfter(events: readonly RecordedEvent[]): RecordState {
  const newest = events.at(-1)
  if (newest === undefined) return initialRecord
  const known = events.findLastIndex(event => states.has(event))
  const before = known === -1 ? initialRecord : states.get(events[known]!)!
  const state = events.slice(known + 1).reduce(evolveRecord, before)
  states.set(newest, state)
  return state
}
