import type { Notice } from '#case-record'
import { unwrap, type EventLog } from '#event-log'
import { actorFor, readStaff, type ActorNotice } from '#staffing'
import { actorFromPrincipal } from './actor-from-principal.ts'
import type { ActorSource } from './actor-source.ts'

/**
 * Who somebody is by the staffing on record at the time of the act: name, role, grade and unit as they stood then. Of
 * whom nothing at all is on record, the claims of the token speak alone.
 */
export function createActorFromStaffing(log: Pick<EventLog, 'readStream'>): ActorSource {
  return {
    actorNamed: async (staffId, at) => {
      const { actor, notices } = actorFor(unwrap(await readStaff(log, staffId)), staffId, at)
      const { name, role, grade, organisation, unit } = actor
      if (role === null || notices.some(({ kind }) => inDoubt.includes(kind))) return undefined
      return {
        staffId,
        role,
        organisation,
        ...(name === undefined ? {} : { name }),
        ...(grade === undefined ? {} : { grade }),
        ...(unit === undefined ? {} : { unit }),
      }
    },
    actorOf: async (principal, claimed) => {
      const { staffId } = principal
      const events = staffId === undefined ? [] : unwrap(await readStaff(log, staffId))
      if (staffId === undefined || events.length === 0) return actorFromPrincipal.actorOf(principal, claimed)
      const { at, ...claim } = claimed
      const { actor, notices } = actorFor(events, staffId, at, claim)
      const name = actor.name ?? principal.name
      return { actor: { ...actor, ...(name === undefined ? {} : { name }) }, notices: notices.map(toNotice) }
    },
  }
}

/** Which of several posts an act was done in is for whoever reports it to say. */
const inDoubt: readonly ActorNotice['kind'][] = ['several appointments', 'several changes on one day']

/** Staffing speaks for itself; no entry of the case stands behind it. */
function toNotice({ kind, message }: ActorNotice): Notice {
  return { id: `actor-${kind.replaceAll(' ', '-')}`, text: message, entries: [] }
}
