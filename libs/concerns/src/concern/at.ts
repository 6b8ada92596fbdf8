import type { RecordedEvent } from '#event-log'
import { readMoment } from '../moments/moment.ts'
import { knownBy } from '../moments/known-by.ts'
import type { Person } from '../act/actor.ts'
import { evolveConcern, type Answer, type Asking, type ConcernRecord } from './record.ts'

/** An act that was waited for: when it came and how long that took, or that the record has none. Milliseconds. */
export type Response =
  { readonly status: 'recorded'; readonly at: number; readonly after: number } | { readonly status: 'none recorded' }

/**
 * A due time that passed without an answer of anybody asked. It stays shown once it has ended: an answer that came late
 * was late. Escalating ends nothing.
 */
export interface Overdue {
  readonly since: number
  readonly ended?: { readonly at: number; readonly by: 'answer' | 'withdrawal' }
}

export type AskStatus = 'raised' | 'acknowledged' | 'answered' | 'answered by another' | 'withdrawn'

/** How one person who was asked stands to a concern. */
export interface Ask {
  readonly to: Person
  readonly as: 'owner' | 'escalation'
  readonly at: number
  readonly due: string
  readonly reason?: string
  readonly status: AskStatus
  /** By the person asked, not by somebody else. */
  readonly acknowledged: Response
  /** By the person asked, not by somebody else. */
  readonly answered: Response
  readonly overdue?: Overdue
}

export type ConcernStatus = 'raised' | 'acknowledged' | 'escalated' | 'answered' | 'withdrawn'

/** A concern as it stood at an instant. */
export interface ConcernAt {
  readonly record: ConcernRecord
  readonly status: ConcernStatus
  readonly asks: readonly Ask[]
  /** The first due time that had passed and still waited for an answer. */
  readonly overdueSince?: number
  /** The first answer of anybody asked, counted from when it was raised. */
  readonly answered: Response
}

/** A concern as the log knew it at an instant, from the events of its stream; undefined where it was not yet raised. */
export function concernAt(events: readonly RecordedEvent[], instant: number): ConcernAt | undefined {
  const known = knownBy(events, instant)
  const record = known.reduce<ConcernRecord | undefined>(evolveConcern, undefined)
  return record && standingAt(record, instant)
}

function standingAt(record: ConcernRecord, instant: number): ConcernAt {
  const asks = record.asks.map((asking, index) => askAt(record, asking, index, instant))
  const open = asks.flatMap(({ overdue }) => (overdue && !overdue.ended ? [overdue.since] : []))
  return {
    record,
    status: statusOf(record, asks),
    asks,
    ...(open.length === 0 ? {} : { overdueSince: Math.min(...open) }),
    answered: responseOf(record.answers, record.raisedAt),
  }
}

function statusOf(record: ConcernRecord, asks: readonly Ask[]): ConcernStatus {
  if (record.withdrawn) return 'withdrawn'
  if (record.answers.length > 0) return 'answered'
  if (asks.at(-1)?.acknowledged.status === 'recorded') return 'acknowledged'
  return asks.length > 1 ? 'escalated' : 'raised'
}

function askAt(record: ConcernRecord, asking: Asking, index: number, instant: number): Ask {
  const { to, due, at, reason } = asking
  const own = (one: { readonly by: { readonly staffId: string } }) => one.by.staffId === to.staffId
  const acknowledged = responseOf(record.acknowledgements.filter(own), at)
  const answered = responseOf(record.answers.filter(own), at)
  const overdue = overdueOf(record, asking, instant)
  return {
    to,
    as: index === 0 ? 'owner' : 'escalation',
    at,
    due,
    ...(reason === undefined ? {} : { reason }),
    status: askStatusOf(record, acknowledged, answered),
    acknowledged,
    answered,
    ...(overdue ? { overdue } : {}),
  }
}

function askStatusOf(record: ConcernRecord, acknowledged: Response, answered: Response): AskStatus {
  if (answered.status === 'recorded') return 'answered'
  if (record.answers.length > 0) return 'answered by another'
  if (record.withdrawn) return 'withdrawn'
  return acknowledged.status === 'recorded' ? 'acknowledged' : 'raised'
}

function overdueOf(record: ConcernRecord, { due, at }: Asking, instant: number): Overdue | undefined {
  const since = readMoment(due).latest
  const ended = endOf(
    record,
    record.answers.find(answer => answer.at >= at),
  )
  if (since >= (ended?.at ?? instant)) return undefined
  return ended ? { since, ended } : { since }
}

function endOf(record: ConcernRecord, answer: Answer | undefined): Overdue['ended'] {
  if (answer) return { at: answer.at, by: 'answer' }
  return record.withdrawn && { at: record.withdrawn.at, by: 'withdrawal' }
}

function responseOf(acts: readonly { readonly at: number }[], from: number): Response {
  const [first] = acts
  return first ? { status: 'recorded', at: first.at, after: first.at - from } : { status: 'none recorded' }
}
