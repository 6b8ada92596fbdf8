import { dataIn, type RecordedEvent } from '#event-log'
import { actOf, type Actor, type Person } from '../act/actor.ts'
import {
  concernTypes,
  type AboutCase,
  type ConcernAnswered,
  type ConcernCategory,
  type ConcernEscalated,
  type ConcernRaised,
  type ConcernWithdrawn,
} from './events.ts'

/** A concern put to somebody: first to its owner, then to each person it was escalated to. */
export interface Asking {
  readonly to: Person
  readonly due: string
  readonly at: number
  /** Why it went to a higher level; said on an escalation only, where the raiser said so. */
  readonly reason?: string
}

/** Somebody has seen a concern. */
export interface Acknowledgement {
  readonly by: Actor
  readonly at: number
}

/** What somebody answered, in their own words. */
export interface Answer {
  readonly by: Actor
  readonly at: number
  readonly text: string
}

/** Everything that stands in the stream of one concern, in its order. Nothing in it depends on when it is looked at. */
export interface ConcernRecord {
  readonly id: string
  readonly category: ConcernCategory
  readonly text: string
  readonly about?: AboutCase
  readonly raisedBy: Actor
  readonly raisedAt: number
  readonly asks: readonly [Asking, ...Asking[]]
  readonly acknowledgements: readonly Acknowledgement[]
  readonly answers: readonly Answer[]
  readonly withdrawn?: { readonly at: number; readonly reason?: string }
  /** The stream's newest revision: what a person who sees this has seen. */
  readonly revision: bigint
}

/** Folds one event of a concern's stream. Throws on an event that cannot stand there: a fold never skips. */
export function evolveConcern(record: ConcernRecord | undefined, event: RecordedEvent): ConcernRecord {
  if (event.type === concernTypes.raised) return raised(event)
  if (!record) throw new Error(`${event.stream} does not begin with ${concernTypes.raised}`)
  return { ...record, ...added(record, event), revision: event.revision }
}

function raised(event: RecordedEvent): ConcernRecord {
  const { concern, category, text, to, due, about } = dataIn<ConcernRaised>(event)
  const { by, at } = actOf(event)
  return {
    id: concern,
    category,
    text,
    ...(about === undefined ? {} : { about }),
    raisedBy: by,
    raisedAt: at,
    asks: [{ to, due, at }],
    acknowledgements: [],
    answers: [],
    revision: event.revision,
  }
}

function added(record: ConcernRecord, event: RecordedEvent): Partial<ConcernRecord> {
  const { by, at } = actOf(event)
  switch (event.type) {
    case concernTypes.acknowledged:
      return { acknowledgements: [...record.acknowledgements, { by, at }] }
    case concernTypes.answered: {
      const { text } = dataIn<ConcernAnswered>(event)
      return { answers: [...record.answers, { by, at, text }] }
    }
    case concernTypes.escalated: {
      const { to, due, reason } = dataIn<ConcernEscalated>(event)
      return { asks: [...record.asks, { to, due, at, ...(reason === undefined ? {} : { reason }) }] }
    }
    case concernTypes.withdrawn: {
      const { reason } = dataIn<ConcernWithdrawn>(event)
      return { withdrawn: { at, ...(reason === undefined ? {} : { reason }) } }
    }
    default:
      throw new Error(`${event.type} is not an event of a concern`)
  }
}
