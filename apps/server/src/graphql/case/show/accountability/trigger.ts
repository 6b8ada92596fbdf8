import { elapsedInWords, type CaseEntry, type Elapsed } from '#case-record'
import {
  triggersWithoutConsideration,
  type Consideration as ReplayConsideration,
  type TriggerRecord as ReplayTrigger,
} from '#replay'
import type { Suspension, Trigger } from '../../models/trigger.models.ts'
import { valueInWords } from '../entry/effect-words.ts'
import { toEntries, toEntry, toOptionalEntry } from '../entry/entry.ts'
import { isValueWithheld } from '../state/in-force.ts'
import type { Showing } from '../opened/showing.ts'
import { toElapsed, toWhen } from '../entry/time.ts'

const hour = 60 * 60 * 1000

/**
 * What ordinarily calls for recall or breach to be considered, by the instant of the view, with what followed. The folds
 * rest on kinds, times and ties, which are never kept back; of content, only the policy of a suspension is told.
 */
export function toTriggers(showing: Showing, withinHours?: number): Trigger[] {
  const within = withinHours === undefined ? undefined : withinHours * hour
  const triggers = triggersWithoutConsideration(showing.file, showing.effectiveAt, within)
  return triggers.map(trigger => ({ ...toTrigger(showing, trigger), statement: statementOf(trigger, withinHours) }))
}

function toTrigger(showing: Showing, trigger: ReplayTrigger): Omit<Trigger, 'statement'> {
  const { consideration } = trigger
  return {
    entry: toEntry(showing, trigger.entry),
    status: trigger.status,
    told: trigger.told.map(told => toTimed(showing, told)),
    consideration: consideration && {
      ...toTimed(showing, consideration),
      of: consideration.of,
      tie: consideration.tie,
    },
    possibly: toEntries(showing, trigger.possibly),
    afterNextTrigger: toOptionalEntry(showing, trigger.afterNextTrigger),
    since: trigger.since && toElapsed(trigger.since),
    suspendedBy: trigger.suspendedBy.map(setting => toSuspension(showing, setting)),
  }
}

function toTimed(showing: Showing, { entry, elapsed }: { entry: CaseEntry; elapsed: Elapsed | undefined }) {
  return { entry: toEntry(showing, entry), elapsed: elapsed && toElapsed(elapsed) }
}

function toSuspension(showing: Showing, setting: ReplayTrigger['suspendedBy'][number]): Suspension {
  return {
    entry: toEntry(showing, setting.entry),
    value: isValueWithheld(showing, setting) ? undefined : valueInWords(setting.effect),
    from: setting.from && toWhen(setting.from),
  }
}

function statementOf(
  { status, consideration, licenceRevokedBy }: ReplayTrigger,
  withinHours: number | undefined,
): string {
  if (consideration) {
    const late = status === 'considered late' ? `: more than the ${withinHours} hours asked about` : ''
    return `Consideration of ${consideration.of} recorded${afterInWords(consideration)}${late}.`
  }
  return status === 'cannot say'
    ? 'A consideration of recall or breach is recorded; the record does not say whether it was of this.'
    : `No recorded consideration of recall or breach${licenceRevokedBy.length > 0 ? '; the licence stood revoked then' : ''}.`
}

/** Left out where not even the order is sure. */
function afterInWords({ elapsed }: ReplayConsideration): string {
  if (!elapsed || elapsed.least < 0) return ''
  const words = elapsedInWords(elapsed)
  return elapsed.exact ? `, after ${words}` : `, ${words} after`
}
