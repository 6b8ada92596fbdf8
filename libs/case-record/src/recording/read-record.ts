import { isAfter, maxPageSize, ok, type EventLog, type Position, type RecordedEvent, type Result } from '#event-log'
import type { CaseEntry } from '../entry/entry.ts'
import { caseStream } from '../events/definitions.ts'
import { entriesOnRecord, evolveRecord, initialRecord } from './record-state.ts'

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
    entries: entriesOnRecord(events.reduce(evolveRecord, initialRecord)),
    revisionAt: position => events.findLast(event => !isAfter(event.position, position))?.revision ?? -1n,
  })
}
