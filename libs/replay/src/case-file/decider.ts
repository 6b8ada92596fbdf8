import { isStaffNumber, kindOf, type Actor, type CaseEntry } from '#case-record'

/**
 * Whose decision an entry is. Where its data names somebody other than the actor, that person is the decider and the
 * actor only states it. `actor.role` null and no staff number: not recorded.
 */
export interface Decider {
  readonly actor: Actor
  /** Who says so, where the record of the decision is not the decider's own. */
  readonly statedBy: Actor | undefined
}

/** The decider of an entry, as its own record names them. */
export function deciderOf(entry: CaseEntry): Decider {
  const named = kindOf(entry).decidedBy?.(entry)
  const own = entry.recordedBy
  if (named === undefined || isCalled(entry.actor, named)) {
    return { actor: entry.actor, statedBy: own }
  }
  const actor: Actor = isStaffNumber(named)
    ? { staffId: named, role: null, organisation: null }
    : { role: named, organisation: null }
  return { actor, statedBy: entry.recordedBy ?? entry.actor }
}

function isCalled(actor: Actor, name: string): boolean {
  return normal(name) === normal(actor.role ?? '') || normal(name) === normal(actor.staffId ?? '')
}

function normal(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}
