import { elapsedInWords } from '#case-record'
import { concernAt, concernTypes, type Ask, type Overdue, type Person, type Response } from '#concerns'
import type { RecordedEvent } from '#event-log'
import { toElapsed } from '../../case/show/entry/time.ts'
import type {
  Concern,
  ConcernAct,
  ConcernAsk,
  ConcernOverdue,
  ConcernResponse,
  NamedPerson,
} from '../models/concern.models.ts'
import type { ConcernActWord } from '../models/concern-words.ts'
import { actorIn } from '../../acting/show-actor.ts'

/** A concern as it stood at an instant; undefined where it was not yet raised. Whoever calls has asked who may read it. */
export function toConcern(events: readonly RecordedEvent[], instant: number): Concern | undefined {
  const standing = concernAt(events, instant)
  if (!standing) return undefined
  const { record, status, overdueSince, asks, answered } = standing
  const known = events.filter(event => event.revision <= record.revision)
  return {
    id: record.id,
    category: record.category,
    text: record.text,
    about: record.about && { crn: record.about.crn, entries: [...record.about.entries] },
    raisedBy: actorIn(known[0]!),
    raisedAt: record.raisedAt,
    status,
    overdueSince,
    answered: toResponse(answered),
    asks: asks.map(ask => toAsk(ask, instant)),
    acts: known.map(toConcernAct),
    position: known.at(-1)!.position,
  }
}

export function toAsk(ask: Ask, instant: number): ConcernAsk {
  const { to, as, at, due, reason, status, acknowledged, answered, overdue } = ask
  return {
    to: toPerson(to),
    as,
    askedAt: at,
    due,
    reason,
    status,
    acknowledged: toResponse(acknowledged),
    answered: toResponse(answered),
    overdue: overdue && toOverdue(overdue, instant),
  }
}

const kindOfType: Readonly<Record<string, ConcernActWord>> = {
  [concernTypes.raised]: 'raised',
  [concernTypes.acknowledged]: 'acknowledged',
  [concernTypes.answered]: 'answered',
  [concernTypes.escalated]: 'escalated',
  [concernTypes.withdrawn]: 'withdrawn',
}

/** One act, with whatever its author wrote. */
export function toConcernAct(event: RecordedEvent): ConcernAct {
  const { text, reason, to, due } = event.data as {
    readonly text?: string
    readonly reason?: string
    readonly to?: Person
    readonly due?: string
  }
  return {
    kind: kindOfType[event.type]!,
    by: actorIn(event),
    at: Date.parse(event.entered),
    text: text ?? reason,
    to: to && toPerson(to),
    due,
  }
}

export function toPerson({ staffId, role }: Person): NamedPerson {
  return { staffId, role }
}

function toResponse(response: Response): ConcernResponse {
  if (response.status === 'none recorded') {
    return { recorded: false, at: undefined, after: undefined, inWords: 'none recorded' }
  }
  const after = exactly(response.after)
  return { recorded: true, at: response.at, after: toElapsed(after), inWords: `after ${elapsedInWords(after)}` }
}

function toOverdue({ since, ended }: Overdue, instant: number): ConcernOverdue {
  const lasted = toElapsed(exactly((ended?.at ?? instant) - since))
  return { since, endedAt: ended?.at, endedBy: ended?.by, lasted }
}

function exactly(milliseconds: number) {
  return { least: milliseconds, most: milliseconds, exact: true }
}
