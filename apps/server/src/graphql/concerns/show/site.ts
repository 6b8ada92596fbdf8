import type { ActionAt, CheckAt, SiteAct } from '#concerns'
import type { SafetyAct, SafetyAction, SafetyCheck } from '../models/site.models.ts'
import { actorShown } from '../../acting/show-actor.ts'
import { toElapsed } from '../../case/show/entry/time.ts'
import { toPerson } from './concern.ts'

/** A safety check with its actions. */
export function toSafetyCheck({ check, actions }: CheckAt): SafetyCheck {
  const { id, assessedBy, assessed, findings, recorded, signedOff } = check
  return {
    id,
    assessedBy: toPerson(assessedBy),
    assessed,
    findings,
    recorded: toAct(recorded),
    signedOff: signedOff && toAct(signedOff, signedOff.note),
    signOffInWords: signedOff ? `signed off by ${actorShown(signedOff.by).inWords}` : 'no sign-off recorded',
    actions: actions.map(toAction),
  }
}

function toAction({ action, status }: ActionAt): SafetyAction {
  const { id, what, owner, due, set, completed } = action
  const lateBy = status.kind === 'open' ? undefined : status.lateBy
  return {
    id,
    what,
    owner: toPerson(owner),
    due,
    set: toAct(set),
    status: status.kind,
    lateBy: lateBy && toElapsed({ ...lateBy, exact: lateBy.least === lateBy.most }),
    lateSince: status.kind === 'overdue' ? status.since : status.kind === 'completed' ? status.lateSince : undefined,
    completed: completed && toAct(completed, completed.note),
    completedOn: completed?.when,
  }
}

function toAct({ by, at }: SiteAct, note?: string): SafetyAct {
  return { by: actorShown(by), at, note }
}
