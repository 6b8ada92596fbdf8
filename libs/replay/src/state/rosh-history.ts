import type { Instant, KnownWhen, RoshEffect, RoshSetting } from '#case-record'
import { takenBackBy } from '../case-file/withdrawals.ts'
import type { InForce } from './in-force.ts'
import { levelsAt, ratedGroups, type RatedGroup } from './rosh.ts'
import type { Proposal, Setting, Settings } from './setting.ts'

/** What stood for one group from one instant until just before another. */
export interface RoshStep {
  /** -Infinity: open, because a source gives no beginning. */
  readonly from: Instant
  /** The instant at which something else stands; undefined: nothing changed by the end of the history. */
  readonly until: Instant | undefined
  /** Empty: nothing in force any more, because what was set had been withdrawn. */
  readonly levels: readonly InForce<RoshEffect>[]
}

export interface RoshGroupHistory {
  readonly group: string
  readonly setting: RoshSetting
  /** Oldest first, each beginning where the one before it ends; the first is where a level first stood. */
  readonly steps: readonly RoshStep[]
}

export interface RoshHistory {
  readonly groups: readonly RoshGroupHistory[]
  /** Levels put forward by then that had no effect of their own, whatever became of them since. */
  readonly proposals: readonly Proposal[]
}

/**
 * Every change of a ROSH level in force up to an instant, by group and setting. The step at any instant holds just what
 * `roshAt` answers for that instant; in between nothing changes.
 */
export function roshHistory(settings: Settings, by: Instant): RoshHistory {
  return {
    groups: ratedGroups(settings)
      .map(group => historyOf(group, by))
      .filter(group => group.steps.length > 0),
    proposals: settings.proposals.filter(proposal => isProposedRating(proposal) && wasPutForward(proposal, by)),
  }
}

function historyOf({ group, setting, ratings }: RatedGroup, by: Instant): RoshGroupHistory {
  const steps: RoshStep[] = []
  for (const from of turningPoints(ratings, by)) {
    const levels = levelsAt(ratings, from)
    const last = steps.at(-1)
    if (sameLevels(last?.levels ?? [], levels)) continue
    if (last) steps[steps.length - 1] = { ...last, until: from }
    steps.push({ from, until: undefined, levels })
  }
  return { group, setting, steps }
}

/** Where anything may change: whether something happened by an instant turns at the bounds of its time, and only there. */
function turningPoints(ratings: readonly Setting<RoshEffect>[], by: Instant): readonly Instant[] {
  const times = ratings.flatMap(({ from, withdrawals = [] }): readonly KnownWhen[] => [
    ...(from === undefined ? [] : [from]),
    ...withdrawals.map(({ at }) => at),
  ])
  const bounds = new Set(times.flatMap(({ earliest, latest }) => [earliest, latest]))
  return [...bounds].filter(bound => bound <= by).sort(ascending)
}

/** Both may be infinite, whose difference is not a number. */
function ascending(left: Instant, right: Instant): number {
  return left === right ? 0 : left < right ? -1 : 1
}

function sameLevels(left: readonly InForce<RoshEffect>[], right: readonly InForce<RoshEffect>[]): boolean {
  return left.length === right.length && left.every((one, index) => sameInForce(one, right[index]!))
}

function sameInForce(left: InForce<RoshEffect>, right: InForce<RoshEffect>): boolean {
  return (
    left.setting === right.setting &&
    left.certainty === right.certainty &&
    sameSettings(left.alsoSetBy, right.alsoSetBy) &&
    sameSettings(left.amendedLater, right.amendedLater)
  )
}

function sameSettings(left: readonly Setting[], right: readonly Setting[]): boolean {
  return left.length === right.length && left.every((setting, index) => setting === right[index])
}

function isProposedRating({ effects }: Proposal): boolean {
  return effects.some(effect => effect.aspect === 'rosh')
}

function wasPutForward({ entry, withdrawals = [] }: Proposal, by: Instant): boolean {
  return (entry.occurred?.earliest ?? -Infinity) <= by && takenBackBy(withdrawals, by) !== 'surely'
}
