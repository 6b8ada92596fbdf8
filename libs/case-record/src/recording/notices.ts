import type { CaseEntry } from '../entry/entry.ts'
import { readData } from '../kinds/data.ts'
import { roshLevels, type Effect, type RoshLevel } from '../kinds/effect.ts'
import { kindOf } from '../kinds/registry.ts'
import type { Notice, RecordAct } from './command.ts'
import type { OnRecord } from './on-record.ts'

/**
 * What is said before an act is recorded. Each notice is neutral and blocks nothing: the author may have every reason.
 * That it was shown and acknowledged is recorded with the act.
 */
export function noticesFor(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  return [...loweringWithEnquiriesOpen(entry, record), ...textAndLevelsDiffer(entry)]
}

/** The notices of an act that its author has not acknowledged yet. */
export function unacknowledged(notices: readonly Notice[], { acknowledged }: RecordAct): readonly Notice[] {
  return notices.filter(notice => !acknowledged.includes(notice.id))
}

type RoshEffect = Extract<Effect, { aspect: 'rosh' }>

function loweringWithEnquiriesOpen(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  const lowered = roshOf(entry).filter(effect => isLower(effect, newestLevel(effect, record)))
  const open = record.entries.filter(one => kindOf(one).family === 'information' && isUnanswered(one, record))
  if (lowered.length === 0 || open.length === 0) return []
  const groups = lowered.map(effect => effect.group).join(', ')
  const text =
    `This lowers ROSH for ${groups}. ${open.length === 1 ? 'One enquiry has' : `${open.length} enquiries have`} ` +
    'no recorded answer. You may record it; that you were shown this is recorded with it.'
  return [{ id: 'rosh-lowered-with-enquiries-open', text, entries: open }]
}

/** The words of a rating give one level, its coded levels another: both are kept, and the author is asked to look. */
function textAndLevelsDiffer(entry: CaseEntry): readonly Notice[] {
  const narrative = readData(entry).text('narrativeLevel')
  const levels = roshOf(entry).map(effect => effect.level)
  const highest = roshLevels.findLast(level => levels.includes(level))
  if (narrative === undefined || highest === undefined || narrative === highest) return []
  const text =
    `The text gives ${narrative}, the highest level of any group is ${highest}. You may record both; that you were ` +
    'shown this is recorded with it.'
  return [{ id: 'rosh-text-and-levels-differ', text, entries: [] }]
}

function roshOf(entry: CaseEntry): readonly RoshEffect[] {
  return (kindOf(entry).effects?.(entry) ?? []).filter(effect => effect.aspect === 'rosh')
}

/** The level last recorded for the same group, whatever became of it: a proposal that was returned counts as well. */
function newestLevel(effect: RoshEffect, record: OnRecord): RoshLevel | undefined {
  return record.entries.flatMap(roshOf).findLast(other => other.group.toLowerCase() === effect.group.toLowerCase())
    ?.level
}

function isLower(effect: RoshEffect, before: RoshLevel | undefined): boolean {
  return before !== undefined && roshLevels.indexOf(effect.level) < roshLevels.indexOf(before)
}

function isUnanswered(entry: CaseEntry, record: OnRecord): boolean {
  if (!kindOf(entry).request?.(entry)) return false
  return !record.entries.some(other => {
    const replies = other.relatesTo.some(({ as, id }) => as === 'replies-to' && refersTo(other, id, entry))
    return replies && kindOf(other).answering === 'answers'
  })
}

function refersTo(from: CaseEntry, id: string, entry: CaseEntry): boolean {
  return id === entry.id || (from.source.file === entry.source.file && id === entry.source.reference)
}
