import type { RecordedEvent } from '#event-log'
import { byStream } from '../moments/known-by.ts'
import { concernAt, type Ask, type ConcernAt } from './at.ts'
import { concernStreamPrefix } from './events.ts'

/** One concern that was put to somebody, and how they stood to it. */
export interface ConcernToThem {
  readonly concern: ConcernAt
  readonly ask: Ask
}

/** How many of the concerns put to somebody were in which state. One concern may count under several. */
export interface ConcernCounts {
  readonly raised: number
  readonly acknowledged: number
  readonly answered: number
  /** Neither acknowledged nor answered by them, nor answered by another, nor withdrawn. */
  readonly noResponse: number
  /** Still waiting past their due time. */
  readonly overdue: number
  /** Answered or withdrawn only after their due time had passed. */
  readonly endedLate: number
}

/** Concerns put to one person in a period, as they stood at its end. */
export interface ConcernsRaisedTo {
  readonly staffId: string
  readonly concerns: readonly ConcernToThem[]
  readonly counts: ConcernCounts
}

/**
 * The concerns raised or escalated to a person from one instant to another, both included, oldest first, with what is
 * recorded of their acknowledgement and answer at the second instant. Takes the events of any number of streams and
 * looks at those of concerns only. It asks nobody whether they may read them: give it the events of those that may be read.
 */
export function concernsRaisedTo(
  events: readonly RecordedEvent[],
  staffId: string,
  from: number,
  to: number,
): ConcernsRaisedTo {
  const concerns = [...byStream(events)]
    .filter(([stream]) => stream.startsWith(concernStreamPrefix))
    .flatMap(([, own]) => concernAt(own, to) ?? [])
    .flatMap(concern =>
      concern.asks
        .filter(ask => ask.to.staffId === staffId && ask.at >= from && ask.at <= to)
        .map(ask => ({ concern, ask })),
    )
    .sort((left, right) => left.ask.at - right.ask.at)
  return { staffId, concerns, counts: countsOf(concerns.map(({ ask }) => ask)) }
}

function countsOf(asks: readonly Ask[]): ConcernCounts {
  const count = (holds: (ask: Ask) => boolean) => asks.filter(holds).length
  return {
    raised: asks.length,
    acknowledged: count(ask => ask.acknowledged.status === 'recorded'),
    answered: count(ask => ask.answered.status === 'recorded'),
    noResponse: count(ask => ask.status === 'raised'),
    overdue: count(ask => ask.overdue !== undefined && !ask.overdue.ended),
    endedLate: count(ask => ask.overdue?.ended !== undefined),
  }
}
