import type { ConcernRecord } from '../concern/record.ts'
import { holds, isPerson, type Viewer } from './viewer.ts'

/** What of a concern decides who may read it. */
export type ConcernParties = Pick<ConcernRecord, 'raisedBy' | 'asks' | 'about'>

/**
 * May this person read a concern: who raised it, whom it was raised or escalated to, and an SFO reviewer where it names
 * a case. Nobody else, however senior; withdrawing it changes nothing. A refusal must be answered exactly as if there
 * were no such concern.
 */
export function mayReadConcern(viewer: Viewer, concern: ConcernParties): boolean {
  if (isPerson(viewer, concern.raisedBy.staffId)) return true
  if (concern.asks.some(ask => isPerson(viewer, ask.to.staffId))) return true
  return concern.about !== undefined && holds(viewer, 'sfo-reviewer')
}

/** May this person see office safety checks: everybody who works from an office; an administrator runs the service. */
export function maySeeSites(viewer: Viewer): boolean {
  return holds(viewer, 'practitioner', 'manager', 'mappa-coordinator', 'sfo-reviewer')
}
