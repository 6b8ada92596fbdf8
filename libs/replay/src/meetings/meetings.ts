import {
  agencyViewsOf,
  attendanceOf,
  kindOf,
  readData,
  type AgencyView,
  type Attendance,
  type CaseEntry,
  type Meeting,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { versionsOf, type Version } from '../versions/versions.ts'

/** A meeting of agencies, held or not, with who was there, what each said, and every version of its minute. */
export interface MeetingRecord {
  readonly entry: CaseEntry
  readonly meeting: Meeting
  readonly attendance: Attendance
  readonly views: readonly AgencyView[]
  /** Disagreement recorded about this meeting by anybody. */
  readonly dissents: readonly CaseEntry[]
  readonly withheld: readonly CaseEntry[]
  readonly minuteVersions: readonly Version[]
  /** Actions, sharing and other entries that name this meeting or follow it. */
  readonly followedBy: readonly CaseEntry[]
}

/** Every meeting that may have taken place, or been due, by an instant, in order of presentation. */
export function meetingsAt(file: CaseFile, instant: number): readonly MeetingRecord[] {
  return file.entries.flatMap(entry => {
    const meeting = kindOf(entry).meeting?.(entry)
    const at = placedAt(entry)
    if (!meeting || (at && at.earliest > instant)) return []
    return [recordOf(file, entry, meeting)]
  })
}

function recordOf(file: CaseFile, entry: CaseEntry, meeting: Meeting): MeetingRecord {
  const related = file.entries.filter(other => other !== entry && belongsTo(file, other, entry, meeting.meetingId))
  const minute = related.find(other => kindOf(other).version?.(other))
  return {
    entry,
    meeting,
    attendance: attendanceOf(entry),
    views: agencyViewsOf(entry),
    dissents: related.filter(other => kindOf(other).influence?.type === 'dissent'),
    withheld: related.filter(other => kindOf(other).information === 'withheld'),
    minuteVersions: minute ? versionsOf(file, minute) : [],
    followedBy: related.filter(other => !kindOf(other).version?.(other)),
  }
}

/** An entry belongs to a meeting by naming its number, or by a relation to it. */
function belongsTo(file: CaseFile, other: CaseEntry, meeting: CaseEntry, meetingId: string | undefined): boolean {
  if (kindOf(other).meeting?.(other)) return false
  if (file.outgoing(other).some(link => link.entry === meeting)) return true
  return (
    meetingId !== undefined &&
    (readData(other).label('meetingId') === meetingId || mentions(other.data['from'], meetingId))
  )
}

function mentions(value: unknown, meetingId: string): boolean {
  return typeof value === 'string' && value.split(/\s+/).includes(meetingId)
}
