import { eventIdOf, positionOf, type RecordedEvent } from '#event-log'
import type { RecordingContext, StaffingCommand, StaffingRequest } from '../decide/command.ts'
import { staffingDecider } from '../decide/decider.ts'
import { staffStream } from '../facts/event-type.ts'
import type { Problem } from '../facts/problem.ts'
import { entryOf } from '../record/staffing-entry.ts'

/** Who records in these histories, and when unless said otherwise. */
export const context: RecordingContext = {
  now: Date.parse('2025-04-01T09:00:00Z'),
  actor: { staffId: 'N88A201', name: 'Sam Invented', role: 'senior probation officer', organisation: 'Probation' },
  principal: { username: 'SAM', client: 'test' },
  correlationId: 'test',
  software: 'test',
}

/** What was decided on a history, with the history after it. */
export interface StaffHistory {
  readonly events: readonly RecordedEvent[]
  /** Records one thing; throws where it is refused. */
  record(request: StaffingRequest, entered?: string): StaffHistory
  /** What is wrong with one thing; empty where it would be recorded. */
  problems(request: StaffingRequest, now?: string): readonly Problem[]
  /** The id of the newest entry. */
  readonly newest: string
}

/** A history of staff, made by the decider itself and kept in memory. */
export function staffHistory(events: readonly RecordedEvent[] = []): StaffHistory {
  const decide = (request: StaffingRequest, now: number) => {
    const own = events.filter(event => event.stream === staffStream(request.staffId))
    const state = own.reduce(staffingDecider.evolve, staffingDecider.initialState)
    return { own, decision: staffingDecider.decide(state, commandOf(request, now)) }
  }
  return {
    events,
    record: (request, entered = '2025-04-01T09:00:00Z') => {
      const { own, decision } = decide(request, Date.parse(entered))
      if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal))
      const number = events.length + 1
      const event = decision.events[0]!
      const id = eventIdOf('00000000-0000-4000-8000-000000000000', number)
      const stream = staffStream(request.staffId)
      const place = { stream, revision: BigInt(own.length), position: positionOf(BigInt(number)) }
      return staffHistory([...events, { ...event, ...place, id, entered }])
    },
    problems: (request, now = '2025-04-01T09:00:00Z') => {
      const { decision } = decide(request, Date.parse(now))
      return decision.kind === 'refused' ? decision.refusal : []
    },
    get newest() {
      return entryOf(events.at(-1)!).id
    },
  }
}

function commandOf(request: StaffingRequest, now: number): StaffingCommand {
  return { ...request, context: { ...context, now } }
}

/** An appointment of an invented person, with what a test wants otherwise. */
export function appointment(staffId: string, fact: object = {}): StaffingRequest {
  const usual = { name: 'Alex Invented', role: 'probation practitioner', grade: 'PO', organisation: 'Probation' }
  return { name: 'appointed', staffId, fact: { ...usual, unit: 'PDU-1', from: '2023-01-09', ...fact } }
}

/** The first millisecond of a moment given as text. */
export function at(text: string): number {
  return Date.parse(text.length === 10 ? `${text}T12:00:00Z` : text)
}
