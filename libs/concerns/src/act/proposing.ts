import { accepted, refused, type Decision, type JsonObject, type ProposedEvent } from '#event-log'
import { metadataOf, type Act, type Person } from './actor.ts'
import type { FieldProblem, Refusal } from './refusal.ts'

/** The event that an act brings. `occurred` is given where it tells of something earlier than the act. */
export function proposedEvent(type: string, data: JsonObject, act: Act, occurred?: string): ProposedEvent {
  return { type, version: 1, data, metadata: metadataOf(act, occurred) }
}

/** Refused with everything that is wrong, or accepted where nothing is. */
export function unlessWrong(problems: readonly FieldProblem[], event: ProposedEvent): Decision<Refusal> {
  return problems.length > 0 ? refused({ kind: 'problems', problems }) : accepted(event)
}

/** Somebody named in an act, as its event keeps them. */
export function personData({ staffId, role }: Person): JsonObject {
  return { staffId, ...(role === undefined ? {} : { role }) }
}
