import { dataIn, metadataIn, type RecordedEvent } from '#event-log'
import type { Instant } from '../time/when.ts'
import {
  commissionEndedType,
  limitLiftedType,
  limitSetType,
  reviewerCommissionedType,
  type AccessActor,
  type AccessMetadata,
  type CommissionEndedData,
  type LimitedPerson,
  type LimitKind,
  type LimitLiftedData,
  type LimitSetData,
  type ReviewerCommissionedData,
} from './events.ts'

/** How something was brought to an end before its time. */
export interface AccessEnd {
  readonly at: Instant
  readonly by: AccessActor
  readonly reason: string
}

interface Standing {
  /** The number under which it was set. */
  readonly crn: string
  readonly id: string
  readonly from: Instant
  /** The first instant at which it no longer holds by itself. */
  readonly until: Instant
  /** When it was written down; before that nothing and nobody went by it, whatever `from` says. */
  readonly setAt: Instant
  readonly setBy: AccessActor
  readonly ended?: AccessEnd
}

/** Who may not open a case, or who alone may. */
export interface AccessLimit extends Standing {
  readonly kind: LimitKind
  readonly people: readonly LimitedPerson[]
  readonly reason: string
  readonly message: string
}

/** Somebody whom a restriction does not keep out, and what for. */
export interface Commission extends Standing {
  readonly reviewer: LimitedPerson
  readonly purpose: string
}

/** Everything ever recorded about who may open one case, in the order in which it was recorded. */
export interface AccessRecord {
  readonly limits: readonly AccessLimit[]
  readonly commissions: readonly Commission[]
}

export const noLimits: AccessRecord = { limits: [], commissions: [] }

/** The limits on a case after the events of its access stream, as far as they had been written down by `knownAt`. */
export function accessRecordOf(events: readonly RecordedEvent[], knownAt: Instant = Infinity): AccessRecord {
  return events.filter(event => recordedAt(event) <= knownAt).reduce(evolveAccess, noLimits)
}

/** Folds one event of an access stream. Throws on an event that cannot stand there: a fold never skips. */
export function evolveAccess(record: AccessRecord, event: RecordedEvent): AccessRecord {
  switch (event.type) {
    case limitSetType:
      return { ...record, limits: [...record.limits, limitOf(event)] }
    case limitLiftedType: {
      const { limit, reason } = dataIn<LimitLiftedData>(event)
      return { ...record, limits: record.limits.map(each => (each.id === limit ? ended(each, event, reason) : each)) }
    }
    case reviewerCommissionedType:
      return { ...record, commissions: [...record.commissions, commissionOf(event)] }
    case commissionEndedType: {
      const { commission, reason } = dataIn<CommissionEndedData>(event)
      const commissions = record.commissions.map(each => (each.id === commission ? ended(each, event, reason) : each))
      return { ...record, commissions }
    }
    default:
      throw new Error(`${event.type} is not an event of who may open a case`)
  }
}

/**
 * True where a limit or a commission held at an instant. It holds from when it was written down at the earliest: a limit
 * said to begin in the past kept nobody out before anybody had set it.
 */
export function holdsAt({ from, until, setAt, ended }: Standing, at: Instant): boolean {
  return Math.max(from, setAt) <= at && at < until && (ended === undefined || at < ended.at)
}

/** True where somebody is the person named: by username without regard to case, or by staff code. */
export function isNamed(
  named: LimitedPerson,
  person: { readonly username: string; readonly staffId?: string | undefined },
): boolean {
  if (named.username.toLowerCase() === person.username.toLowerCase()) return true
  return named.staffId !== undefined && named.staffId !== '' && named.staffId === person.staffId
}

function limitOf(event: RecordedEvent): AccessLimit {
  const { crn, limit, kind, people, reason, message, from, until } = dataIn<LimitSetData>(event)
  return { crn, id: limit, kind, people, reason, message, ...standing(event, from, until) }
}

function commissionOf(event: RecordedEvent): Commission {
  const { crn, commission, reviewer, purpose, from, until } = dataIn<ReviewerCommissionedData>(event)
  return { crn, id: commission, reviewer, purpose, ...standing(event, from, until) }
}

function standing(event: RecordedEvent, from: string, until: string | null) {
  const setBy = metadataOf(event).actor
  return {
    from: Date.parse(from),
    until: until === null ? Infinity : Date.parse(until),
    setAt: recordedAt(event),
    setBy,
  }
}

function ended<One extends Standing>(one: One, event: RecordedEvent, reason: string): One {
  return { ...one, ended: { at: recordedAt(event), by: metadataOf(event).actor, reason } }
}

function recordedAt(event: RecordedEvent): Instant {
  return Date.parse(metadataOf(event).recorded.at)
}

function metadataOf(event: RecordedEvent): AccessMetadata {
  return metadataIn<AccessMetadata>(event)
}
