import { dataIn, metadataIn, type RecordedEvent } from '#event-log'
import { actOf, type ActMetadata, type Actor, type Person } from '../act/actor.ts'
import {
  siteTypes,
  type SafetyActionCompleted,
  type SafetyActionSet,
  type SafetyChecked,
  type SafetyCheckSignedOff,
} from './events.ts'

/** An act on a site: by whom it was recorded, and when the log took it. */
export interface SiteAct {
  readonly by: Actor
  readonly at: number
}

export interface SafetyCheck {
  readonly id: string
  readonly assessedBy: Person
  /** A date or an instant, as stated. */
  readonly assessed: string
  readonly findings: string
  readonly recorded: SiteAct
  readonly signedOff?: SiteAct & { readonly note?: string }
}

export interface SafetyAction {
  readonly id: string
  readonly check: string
  readonly what: string
  readonly owner: Person
  readonly due: string
  readonly set: SiteAct
  /** `when` is a date or an instant, as stated. */
  readonly completed?: SiteAct & { readonly when: string; readonly note?: string }
}

/** Everything that stands in the stream of one site, in its order. Nothing in it depends on when it is looked at. */
export interface SiteRecord {
  readonly checks: readonly SafetyCheck[]
  readonly actions: readonly SafetyAction[]
  /** The stream's newest revision; -1 before the first. */
  readonly revision: bigint
}

export const emptySite: SiteRecord = { checks: [], actions: [], revision: -1n }

/** Folds one event of a site's stream. Throws on an event that cannot stand there: a fold never skips. */
export function evolveSite(record: SiteRecord, event: RecordedEvent): SiteRecord {
  return { ...record, ...changed(record, event), revision: event.revision }
}

function changed(record: SiteRecord, event: RecordedEvent): Partial<SiteRecord> {
  const act = actOf(event)
  const { occurred } = metadataIn<ActMetadata>(event)
  switch (event.type) {
    case siteTypes.checked: {
      const { check: id, assessedBy, findings } = dataIn<SafetyChecked>(event)
      return { checks: [...record.checks, { id, assessedBy, assessed: occurred, findings, recorded: act }] }
    }
    case siteTypes.signedOff: {
      const { check: id, note } = dataIn<SafetyCheckSignedOff>(event)
      const signedOff = { ...act, ...(note === undefined ? {} : { note }) }
      return { checks: record.checks.map(check => (check.id === id ? { ...check, signedOff } : check)) }
    }
    case siteTypes.actionSet: {
      const { action: id, check, what, owner, due } = dataIn<SafetyActionSet>(event)
      return { actions: [...record.actions, { id, check, what, owner, due, set: act }] }
    }
    case siteTypes.actionCompleted: {
      const { action: id, note } = dataIn<SafetyActionCompleted>(event)
      const completed = { ...act, when: occurred, ...(note === undefined ? {} : { note }) }
      return { actions: record.actions.map(action => (action.id === id ? { ...action, completed } : action)) }
    }
    default:
      throw new Error(`${event.type} is not an event of a site`)
  }
}
