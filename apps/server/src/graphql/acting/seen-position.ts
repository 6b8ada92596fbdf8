import { setTimeout as passed } from 'node:timers/promises'
import { isAfter, parsePosition, type EventLog, type EventLogError, type Position } from '#event-log'

/** What somebody who records says they had seen of the log. */
export type SeenPosition =
  | { readonly kind: 'not said' }
  | { readonly kind: 'position'; readonly position: Position }
  | { readonly kind: 'wrong'; readonly problem: SeenProblem }
  | { readonly kind: 'failed'; readonly error: EventLogError }

export interface SeenProblem {
  readonly field: 'seen'
  readonly problem: string
  readonly expected: string
}

/** A node of a cluster that has not caught up yet says an older end of the log for a moment. */
const triesForTheHead = 5
const betweenTries = 100

/**
 * Reads a position that was sent as seen. One behind which the log has not come yet is nobody's to have seen: taken as
 * it stands, it would let an act pass over everything that others record.
 */
export async function readSeen(
  log: Pick<EventLog, 'head'>,
  sent: string | null | undefined,
  wait: (milliseconds: number) => Promise<unknown> = passed,
): Promise<SeenPosition> {
  if (sent === undefined || sent === null) return { kind: 'not said' }
  const position = parsePosition(sent)
  if (position === undefined) return wrong('is not a position')
  for (let tries = 1; ; tries++) {
    const head = await log.head()
    if (!head.ok) return { kind: 'failed', error: head.error }
    if (!isAfter(position, head.value)) return { kind: 'position', position }
    if (tries === triesForTheHead) return wrong('is a position that the record has not reached')
    await wait(betweenTries)
  }
}

function wrong(problem: string): SeenPosition {
  const expected = 'a position exactly as an answer gave it'
  return { kind: 'wrong', problem: { field: 'seen', problem, expected } }
}
