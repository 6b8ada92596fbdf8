import { ok, type EventLog, type ExpectedRevision, type Result } from '#event-log'
import { caseStream } from '../events/definitions.ts'
import { evolve, initialState, type LoadState } from './load-state.ts'

/** What has been read of a case stream, and how far. */
export interface CaseReading {
  readonly stream: string
  readonly state: LoadState
  readonly revision: ExpectedRevision
}

/** Large enough to be quick, small enough that a page of the largest events is a few megabytes. */
const pageSize = 100

/** Nothing read yet. */
export function unreadCase(crn: string, file: string): CaseReading {
  return { stream: caseStream(crn), state: initialState(file), revision: 'no-stream' }
}

/** Reads on from where the last reading ended, to the end of the stream. */
export async function readOn(log: EventLog, reading: CaseReading): Promise<Result<CaseReading>> {
  let current = reading
  let from: bigint | undefined = reading.revision === 'no-stream' ? 0n : reading.revision + 1n
  while (from !== undefined) {
    const page = await log.readStream({ stream: current.stream, from, limit: pageSize })
    if (!page.ok) return page
    const { events, next } = page.value
    const revision = events.at(-1)?.revision ?? current.revision
    current = { ...current, state: evolve(current.state, events), revision }
    from = next
  }
  return ok(current)
}
