import { refused, type Decider, type Decision } from '#event-log'
import { holds, type Viewer, type ViewerRole } from '../access/viewer.ts'
import type { Act, Person } from '../act/actor.ts'
import { dueProblems, occurredProblems, optionalTextProblems, personProblems, textProblems } from '../act/checks.ts'
import { personData, proposedEvent, unlessWrong } from '../act/proposing.ts'
import { notPermitted, problem, type Refusal } from '../act/refusal.ts'
import { isSiteId, siteIdExpected, siteTypes } from './events.ts'
import { emptySite, evolveSite, type SafetyCheck, type SiteRecord } from './record.ts'

/** Records a safety check of an office. `id` is new; `assessed` is when it was done, a date or an instant. */
export interface RecordSafetyCheck {
  readonly kind: 'record-check'
  readonly id: string
  readonly assessed: string
  /** Who assessed, where it was somebody other than who records it: both names then stand on it. */
  readonly assessedBy?: Person
  readonly findings: string
}

export interface SignOffSafetyCheck {
  readonly kind: 'sign-off'
  readonly check: string
  readonly note?: string
}

/** Sets somebody something to do after a check. `id` is new. */
export interface SetSafetyAction {
  readonly kind: 'set-action'
  readonly id: string
  readonly check: string
  readonly what: string
  readonly owner: Person
  readonly due: string
}

export interface CompleteSafetyAction {
  readonly kind: 'complete-action'
  readonly action: string
  readonly completed: string
  readonly note?: string
}

export type ActOnSite = RecordSafetyCheck | SignOffSafetyCheck | SetSafetyAction | CompleteSafetyAction

export type SiteCommand = ActOnSite & {
  readonly site: string
  readonly act: Act
  /** What whoever acts may be in this service. */
  readonly roles: readonly ViewerRole[]
}

type Decided = Decision<Refusal>

/**
 * Decides what may be recorded of the safety of an office. A manager other than whoever assessed or recorded a check
 * signs it off: nobody signs off their own. A manager, or whoever assessed or recorded the check, sets actions; their
 * owner or a manager records them completed. Who may do which is this product's own rule: no source for it was found.
 */
export const siteDecider: Decider<SiteRecord, SiteCommand, Refusal> = {
  initialState: emptySite,
  evolve: evolveSite,
  decide: (record, command) => {
    if (!isSiteId(command.site)) return refused(problem('site', 'it does not name an office', siteIdExpected))
    switch (command.kind) {
      case 'record-check':
        return recordCheck(command)
      case 'sign-off':
        return signOff(record, command)
      case 'set-action':
        return setAction(record, command)
      case 'complete-action':
        return completeAction(record, command)
    }
  },
}

function recordCheck(command: RecordSafetyCheck & SiteCommand): Decided {
  const { site, id, assessed, assessedBy, findings, act } = command
  if (!holds(viewerOf(command), 'practitioner', 'manager')) {
    return refused(notPermitted('Practitioners and managers record safety checks.'))
  }
  const { staffId, role } = act.actor
  const assessor = assessedBy ?? { staffId, ...(role === null ? {} : { role }) }
  const problems = [
    ...occurredProblems('assessed', assessed, act.at),
    ...(assessedBy ? personProblems('assessedBy', assessedBy) : []),
    ...textProblems('findings', findings),
  ]
  const data = { site, check: id, assessedBy: personData(assessor), findings }
  return unlessWrong(problems, proposedEvent(siteTypes.checked, data, act, assessed))
}

function signOff(record: SiteRecord, command: SignOffSafetyCheck & SiteCommand): Decided {
  const { site, check: id, note, act } = command
  const check = record.checks.find(one => one.id === id)
  if (!check) return refused(noSuchCheck)
  if (!isManager(command)) return refused(notPermitted('A manager signs a safety check off.'))
  if (isOfCheck(check, act)) {
    return refused(notPermitted('Somebody other than whoever assessed or recorded a safety check signs it off.'))
  }
  if (check.signedOff) return refused(problem('check', 'it is signed off already', 'a check that is not signed off'))
  const data = { site, check: id, ...(note === undefined ? {} : { note }) }
  return unlessWrong(optionalTextProblems('note', note), proposedEvent(siteTypes.signedOff, data, act))
}

function setAction(record: SiteRecord, command: SetSafetyAction & SiteCommand): Decided {
  const { site, check: checkId, id, what, owner, due, act } = command
  const check = record.checks.find(one => one.id === checkId)
  if (!check) return refused(noSuchCheck)
  if (!isManager(command) && !isOfCheck(check, act)) {
    return refused(notPermitted('A manager, or whoever assessed or recorded the check, sets its actions.'))
  }
  const problems = [
    ...textProblems('what', what),
    ...personProblems('owner', owner),
    ...dueProblems('due', due, act.at),
  ]
  const data = { site, check: checkId, action: id, what, owner: personData(owner), due }
  return unlessWrong(problems, proposedEvent(siteTypes.actionSet, data, act))
}

function completeAction(record: SiteRecord, command: CompleteSafetyAction & SiteCommand): Decided {
  const { site, action: id, completed, note, act } = command
  const action = record.actions.find(one => one.id === id)
  if (!action) return refused(problem('action', 'there is no such action', 'an action of this site'))
  if (!isManager(command) && action.owner.staffId !== act.actor.staffId) {
    return refused(notPermitted('The owner of an action, or a manager, records it completed.'))
  }
  if (action.completed) return refused(problem('action', 'it is completed already', 'an action that is open'))
  const problems = [...occurredProblems('completed', completed, act.at), ...optionalTextProblems('note', note)]
  const data = { site, action: id, ...(note === undefined ? {} : { note }) }
  return unlessWrong(problems, proposedEvent(siteTypes.actionCompleted, data, act, completed))
}

const noSuchCheck = problem('check', 'there is no such check', 'a safety check of this site')

function viewerOf({ act, roles }: SiteCommand): Viewer {
  return { staffId: act.actor.staffId, roles }
}

function isManager(command: SiteCommand): boolean {
  return holds(viewerOf(command), 'manager')
}

function isOfCheck(check: SafetyCheck, act: Act): boolean {
  return [check.assessedBy.staffId, check.recorded.by.staffId].includes(act.actor.staffId)
}
