import { happenedBy, kindOf, type CaseEntry, type Instant } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { withdrawalsOf } from '../case-file/withdrawals.ts'
import { readingsOf } from '../accountability/information.ts'

/** An entry written down after a moment. */
export interface LateEntry {
  readonly entry: CaseEntry
  /** `possibly`: its recording is known only to a day or month that holds the moment. */
  readonly after: 'surely' | 'possibly'
  /** It is about something that surely happened before the moment. */
  readonly aboutEarlierTime: boolean
  /** The entries it changes, all of which stood before. */
  readonly changes: readonly CaseEntry[]
}

/** Information first read, as far as anything records, after a moment. */
export interface FirstReadAfter {
  readonly information: CaseEntry
  readonly reading: CaseEntry
}

export interface RecordedAfter {
  readonly entries: readonly LateEntry[]
  readonly firstReadAfter: readonly FirstReadAfter[]
  /** Entries of which nobody says when they were recorded: they may belong here or not. */
  readonly recordingNotStated: readonly CaseEntry[]
}

/** What was recorded, changed or first read after a moment, usually the notification of the further offence. */
export function recordedAfter(file: CaseFile, moment: Instant): RecordedAfter {
  const entries = file.entries.flatMap((entry): readonly LateEntry[] => {
    if (entry.recorded.status === 'not stated') return []
    const { earliest, latest } = entry.recorded.when
    if (latest <= moment) return []
    const at = placedAt(entry)
    return [
      {
        entry,
        after: earliest > moment ? 'surely' : 'possibly',
        aboutEarlierTime: entry.occurred !== undefined && at !== undefined && happenedBy(at, moment) === 'surely',
        changes: changedBy(file, entry),
      },
    ]
  })
  return {
    entries,
    firstReadAfter: file.entries.flatMap(entry => firstReadAfter(file, entry, moment)),
    recordingNotStated: file.entries.filter(entry => entry.recorded.status === 'not stated'),
  }
}

function changedBy(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  const kind = kindOf(entry)
  if (kind.withdrawal) return withdrawnBy(file, entry)
  if (kind.amendment) return file.entries.filter(target => file.amendmentsOf(target).includes(entry))
  const issue = kind.version?.(entry)
  if (!issue) return correctedIn(file, entry)
  const earlier = file.entries.filter(
    other =>
      other !== entry && kindOf(other).version?.(other)?.document === issue.document && wroteBefore(other, entry),
  )
  return earlier
}

/** Whatever an entry of any other sort says that it corrects. */
function correctedIn(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  const corrected = file.outgoing(entry).filter(link => link.as === 'corrects')
  return [...new Set(corrected.map(link => link.entry))]
}

function withdrawnBy(file: CaseFile, withdrawal: CaseEntry): readonly CaseEntry[] {
  return file.entries.filter(target => withdrawalsOf(file, target).some(({ entry }) => entry === withdrawal))
}

function wroteBefore(left: CaseEntry, right: CaseEntry): boolean {
  if (left.recorded.status === 'not stated' || right.recorded.status === 'not stated') return false
  return left.recorded.when.latest < right.recorded.when.earliest
}

function firstReadAfter(file: CaseFile, information: CaseEntry, moment: Instant): readonly FirstReadAfter[] {
  const readings = readingsOf(file, information).filter(reading => reading.at !== undefined)
  const first = readings[0]
  return first && first.at!.earliest > moment ? [{ information, reading: first.entry }] : []
}
