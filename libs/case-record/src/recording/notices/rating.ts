import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../../kinds/data.ts'
import { roshLevels, type Effect, type RoshLevel } from '../../kinds/effect.ts'
import { kindOf } from '../../kinds/registry.ts'
import type { Notice } from '../command.ts'
import type { OnRecord } from '../on-record.ts'
import { countOf, openEnquiries } from './open-enquiries.ts'

export type RoshEffect = Extract<Effect, { aspect: 'rosh' }>

/** Lowering a level before an enquiry is answered. */
export function loweringWithEnquiriesOpen(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  const lowered = roshOf(entry).filter(effect => isLower(effect, newestLevel(effect, record)))
  const open = openEnquiries(record)
  if (lowered.length === 0 || open.length === 0) return []
  const groups = lowered.map(effect => effect.group).join(', ')
  const text =
    `This lowers ROSH for ${groups}. ${countOf(open.length, 'enquiry has', 'enquiries have')} ` +
    'no recorded answer. You may record it; that you were shown this is recorded with it.'
  return [{ id: 'rosh-lowered-with-enquiries-open', text, entries: open }]
}

/** The words of a rating give one level, its coded levels another: both are kept, and the author is asked to look. */
export function textAndLevelsDiffer(entry: CaseEntry): readonly Notice[] {
  const narrative = readData(entry).text('narrativeLevel')
  const levels = roshOf(entry).map(effect => effect.level)
  const highest = roshLevels.findLast(level => levels.includes(level))
  if (narrative === undefined || highest === undefined || narrative === highest) return []
  const text =
    `The text gives ${narrative}, the highest level of any group is ${highest}. You may record both; that you were ` +
    'shown this is recorded with it.'
  return [{ id: 'rosh-text-and-levels-differ', text, entries: [] }]
}

/** The levels that an entry gives, whether they have effect yet or not. */
export function roshOf(entry: CaseEntry): readonly RoshEffect[] {
  return (kindOf(entry).effects?.(entry) ?? []).filter(effect => effect.aspect === 'rosh')
}

/** The level last recorded for the same group, whatever became of it: a proposal that was returned counts as well. */
export function newestLevel(effect: RoshEffect, record: OnRecord): RoshLevel | undefined {
  return record.standing.flatMap(roshOf).findLast(other => other.group.toLowerCase() === effect.group.toLowerCase())
    ?.level
}

function isLower(effect: RoshEffect, before: RoshLevel | undefined): boolean {
  return before !== undefined && roshLevels.indexOf(effect.level) < roshLevels.indexOf(before)
}
