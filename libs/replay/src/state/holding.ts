import {
  happenedBy,
  holderNotRecorded,
  kindOf,
  orderOf,
  type CaseEntry,
  type Effect,
  type Instant,
  type KnownWhen,
} from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { settingsFor } from './aspects.ts'
import { inForceAt, type InForce } from './in-force.ts'
import type { Setting, Settings } from './setting.ts'

export type HolderEffect = Extract<Effect, { aspect: 'holder' }>

/** Who held the case, from when to when. `holder` null: the case was unallocated. An absent `until`: still so. */
export interface HoldingPeriod {
  readonly holder: string | null
  readonly lineManager: string | undefined
  readonly from: KnownWhen
  readonly until: KnownWhen | undefined
  readonly startedBy: CaseEntry
  readonly endedBy: CaseEntry | undefined
}

/** Who held the case at an instant: one, or several where imprecise dates leave it open; none where nothing is recorded. */
export function holdersAt(settings: Settings, instant: Instant): readonly InForce<HolderEffect>[] {
  return inForceAt(
    settingsFor(settings, 'holder'),
    instant,
    () => true,
    (left, right) => left.holder === right.holder,
    // A case handed over in one minute ends with one person and begins with another; it is not left unallocated.
    (value, to) => value.holder === null && to.holder !== null,
  )
}

/**
 * Every period in which somebody or nobody held the case, oldest first. Before the first entry nothing is recorded,
 * which is not the same as unallocated. Periods are cut in order of presentation; where two changes overlap in time,
 * their order is not certain and `holdersAt` says so.
 */
export function holdingPeriods(settings: Settings): readonly HoldingPeriod[] {
  const set = settingsFor(settings, 'holder').filter(isPlaced)
  const made = set.map(({ effect, from, entry }): HoldingChange => ({ effect, from, entry }))
  const changes = [...made, ...set.flatMap(setting => changesBack(settings, setting))].sort(
    (left, right) => left.from.earliest - right.from.earliest,
  )
  return changes.flatMap((change, index): readonly HoldingPeriod[] => {
    if (change.effect === undefined) return []
    const next = changes[index + 1]
    const { holder, lineManager } = change.effect
    return [
      { holder, lineManager, from: change.from, until: next?.from, startedBy: change.entry, endedBy: next?.entry },
    ]
  })
}

/** `effect` undefined: from then on nothing is recorded, because what was recorded was withdrawn. */
interface HoldingChange {
  readonly effect: HolderEffect | undefined
  readonly from: KnownWhen
  readonly entry: CaseEntry
}

function isPlaced(setting: Setting<HolderEffect>): setting is Setting<HolderEffect> & { from: KnownWhen } {
  return setting.from !== undefined
}

/** A withdrawn allocation gives the case back to whoever held it before, unless another had taken its place by then. */
function changesBack(settings: Settings, setting: Setting<HolderEffect>): readonly HoldingChange[] {
  const [withdrawal] = setting.withdrawals ?? []
  if (!withdrawal) return []
  const { at, entry } = withdrawal
  if (!holdersAt(settings, at.earliest - 1).some(holder => holder.setting === setting)) return []
  return [{ effect: holdersAt(settings, at.latest)[0]?.setting.effect, from: at, entry }]
}

/** An act that ordinarily falls to the holder, done by somebody who surely was not. */
export interface ActByAnother {
  readonly entry: CaseEntry
  /** Who surely held the case then; null: surely unallocated; undefined: nothing recorded by then. */
  readonly holderThen: string | null | undefined
}

/** Acts by people to whom the case was not allocated. Acts whose author or holder the record leaves open are not listed. */
export function actsByOthers(file: CaseFile, all: Settings): readonly ActByAnother[] {
  const settings: Settings = { settings: settingsFor(all, 'holder'), proposals: [] }
  return file.entries.flatMap(entry => {
    const { staffId } = entry.actor
    if (!kindOf(entry).usuallyByHolder || staffId === undefined || !entry.occurred) return []
    const holders = holdersAt(settings, entry.occurred.latest)
    if (holders.length > 1 || holders.some(holder => holder.certainty === 'possible')) return []
    const holderThen = holders[0]?.setting.effect.holder
    return holderThen === staffId || isNameOnly(holderThen) ? [] : [{ entry, holderThen }]
  })
}

/** A role or a name as the holder may be whoever acted: only staff codes, which have figures, tell people apart. */
function isNameOnly(holder: string | null | undefined): boolean {
  return holder != null && holder !== holderNotRecorded && !/\d/.test(holder)
}

/** The period that surely or possibly covers an instant, for each holder in force. */
export function periodsAt(periods: readonly HoldingPeriod[], instant: Instant): readonly HoldingPeriod[] {
  return periods.filter(
    period =>
      happenedBy(period.from, instant) !== 'no' &&
      (period.until === undefined || happenedBy(period.until, instant) !== 'surely') &&
      (period.until === undefined || orderOf(period.from, period.until) !== 'after'),
  )
}
