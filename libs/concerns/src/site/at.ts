import type { RecordedEvent } from '#event-log'
import { knownBy } from '../moments/known-by.ts'
import { readMoment } from '../moments/moment.ts'
import { emptySite, evolveSite, type SafetyAction, type SafetyCheck } from './record.ts'

/** How an action stood: nothing of it is stored but that it was set and, where it was, completed. */
export type ActionStatus =
  | { readonly kind: 'open' }
  | { readonly kind: 'overdue'; readonly since: number; readonly lateBy: LateBy }
  /** `lateSince`: the due time, where it was completed after it. */
  | { readonly kind: 'completed'; readonly lateSince?: number; readonly lateBy?: LateBy }

/** Time past the last moment of the due time, in milliseconds: at least, and at most. */
export interface LateBy {
  readonly least: number
  readonly most: number
}

export interface ActionAt {
  readonly action: SafetyAction
  readonly status: ActionStatus
}

/** A safety check as it stood at an instant, with its actions. Not signed off: `check.signedOff` is absent. */
export interface CheckAt {
  readonly check: SafetyCheck
  readonly actions: readonly ActionAt[]
}

/** The safety of one office, as the log knew it at an instant. */
export interface SiteAt {
  /** In the order in which they were recorded. Empty: none recorded. */
  readonly checks: readonly CheckAt[]
  readonly revision: bigint
}

/** Folds the events of one site's stream. */
export function siteAt(events: readonly RecordedEvent[], instant: number): SiteAt {
  const { checks, actions, revision } = knownBy(events, instant).reduce(evolveSite, emptySite)
  return {
    checks: checks.map(check => ({
      check,
      actions: actions
        .filter(action => action.check === check.id)
        .map(action => ({ action, status: statusOf(action, instant) })),
    })),
    revision,
  }
}

/** Late only where it is certain: a day on which it was completed counts from its first moment. */
function statusOf(action: SafetyAction, instant: number): ActionStatus {
  const due = readMoment(action.due).latest
  if (!action.completed) {
    const past = instant - due
    return past > 0 ? { kind: 'overdue', since: due, lateBy: { least: past, most: past } } : { kind: 'open' }
  }
  const { earliest, latest } = readMoment(action.completed.when)
  if (earliest <= due) return { kind: 'completed' }
  return { kind: 'completed', lateSince: due, lateBy: { least: earliest - due, most: latest - due } }
}
