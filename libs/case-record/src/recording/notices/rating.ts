import type { CaseEntry } from '../../entry/entry.ts'
import { amendedData } from '../../kinds/amended-data.ts'
import { readData } from '../../kinds/data.ts'
import { roshLevels, type RoshLevel } from '../../kinds/effect.ts'
import { overriddenEffects } from '../../kinds/overridden-effects.ts'
import { kindOf } from '../../kinds/registry.ts'
import { levelsGivenIn } from '../../kinds/risk/levels-given.ts'
import { areOfOneGroup, roshSettingOf, type RoshEffect } from '../../kinds/risk/rated-group.ts'
import type { Notice } from '../command.ts'
import type { OnRecord } from '../on-record.ts'
import { countOf, openEnquiries } from './open-enquiries.ts'
import { targets } from './targets.ts'

/** Lowering a level before an enquiry is answered. */
export function loweringWithEnquiriesOpen(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  const lowered = changedLevels(entry, record).filter(({ effect, before }) => isLower(effect, before))
  const open = openEnquiries(record)
  if (lowered.length === 0 || open.length === 0) return []
  const groups = lowered.map(({ effect }) => groupInWords(effect)).join(', ')
  const text =
    `This lowers ROSH for ${groups}. ${countOf(open.length, 'enquiry has', 'enquiries have')} ` +
    'no recorded answer. You may record it; that you were shown this is recorded with it.'
  return [{ id: 'rosh-lowered-with-enquiries-open', text, entries: open }]
}

function groupInWords(effect: RoshEffect): string {
  return roshSettingOf(effect) === 'custody' ? `${effect.group} in custody` : effect.group
}

/** The words of a rating give one level, its coded levels another: both are kept, and the author is asked to look. */
export function textAndLevelsDiffer(entry: CaseEntry): readonly Notice[] {
  const narrative = readData(entry).text('narrativeLevel')
  const levels = levelsGivenIn(entry).map(effect => effect.level)
  const highest = roshLevels.findLast(level => levels.includes(level))
  if (narrative === undefined || highest === undefined || narrative === highest) return []
  const text =
    `The text gives ${narrative}, the highest level of any group is ${highest}. You may record both; that you were ` +
    'shown this is recorded with it.'
  return [{ id: 'rosh-text-and-levels-differ', text, entries: [] }]
}

/** A level that an act gives, by whatever route, and what stood in its place. */
export interface LevelChange {
  readonly effect: RoshEffect
  readonly before: RoshLevel | undefined
}

/** Every level that an act gives: by a rating, by amending one, or by overriding one. */
export function changedLevels(entry: CaseEntry, record: OnRecord): readonly LevelChange[] {
  return [
    ...levelsGivenIn(entry).map(effect => ({ effect, before: newestLevel(effect, record) })),
    ...amendedLevels(entry, record),
    ...overriddenLevels(entry, record),
  ]
}

/** The level last recorded for the same group, whatever became of it: a proposal that was returned counts as well. */
function newestLevel(effect: RoshEffect, record: OnRecord): RoshLevel | undefined {
  const ofGroup = (other: RoshEffect) => areOfOneGroup(other, effect)
  const newest = record.standing.findLast(one => levelsGivenBy(one, record).some(ofGroup))
  return newest && levelsGivenBy(newest, record).findLast(ofGroup)?.level
}

function levelsGivenBy(entry: CaseEntry, record: OnRecord): readonly RoshEffect[] {
  const changes = [...amendedLevels(entry, record), ...overriddenLevels(entry, record)]
  return [...levelsGivenIn(entry), ...changes.map(change => change.effect)]
}

function amendedLevels(entry: CaseEntry, record: OnRecord): readonly LevelChange[] {
  if (!kindOf(entry).amendment?.(entry)) return []
  return targets(entry, 'corrects', record).flatMap(target => {
    const levels = levelsAfter(target, amendmentsBefore(target, entry, record))
    return levelsAfter(target, [...amendmentsBefore(target, entry, record), entry])
      .filter(effect => !levels.some(old => areOfOneGroup(old, effect) && old.level === effect.level))
      .map(effect => ({ effect, before: levels.find(old => areOfOneGroup(old, effect))?.level }))
  })
}

function overriddenLevels(entry: CaseEntry, record: OnRecord): readonly LevelChange[] {
  if (kindOf(entry).influence?.type !== 'override') return []
  return targets(entry, 'overrides', record).flatMap(target => {
    const levels = levelsAfter(target, record.amendmentsOf(target))
    return levels.flatMap(effect =>
      overriddenEffects(entry, [effect])
        .map(({ effect: overridden }) => overridden)
        .filter(changed => changed.aspect === 'rosh')
        .map(changed => ({ effect: changed, before: effect.level })),
    )
  })
}

/** The levels of a rating as they read after some of its amendments. */
export function levelsAfter(target: CaseEntry, amendments: readonly CaseEntry[]): readonly RoshEffect[] {
  return levelsGivenIn({ ...target, data: amendedData(target, amendments).at(-1)?.data ?? target.data })
}

function amendmentsBefore(target: CaseEntry, entry: CaseEntry, record: OnRecord): readonly CaseEntry[] {
  const all = record.amendmentsOf(target)
  const own = all.indexOf(entry)
  return own < 0 ? all : all.slice(0, own)
}

function isLower(effect: RoshEffect, before: RoshLevel | undefined): boolean {
  return before !== undefined && roshLevels.indexOf(effect.level) < roshLevels.indexOf(before)
}
