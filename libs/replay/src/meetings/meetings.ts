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
import { perFile } from '../case-file/per-file.ts'
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
  const related = relatedTo(file, entry, meeting.meetingId)
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

/** An entry belongs to a meeting by naming its number, or by a relation to it. In order of presentation. */
function relatedTo(file: CaseFile, meeting: CaseEntry, meetingId: string | undefined): readonly CaseEntry[] {
  const linked = file.incoming(meeting).map(link => link.entry)
  const naming = meetingId === undefined ? [] : (entriesByMeeting(file).get(meetingId) ?? [])
  const related = new Set([...linked, ...naming])
  const belongs = [...related].filter(other => other !== meeting && !kindOf(other).meeting?.(other))
  return belongs.sort((left, right) => places(file).get(left)! - places(file).get(right)!)
}

const places = perFile(file => new Map(file.entries.map((entry, place) => [entry, place])))

/** Entries by the numbers of meetings that they name. */
const entriesByMeeting = perFile(file => {
  const byMeeting = new Map<string, CaseEntry[]>()
  for (const entry of file.entries) {
    for (const name of namesIn(entry)) {
      const naming = byMeeting.get(name)
      if (naming) naming.push(entry)
      else byMeeting.set(name, [entry])
    }
  }
  return byMeeting
})

function namesIn(entry: CaseEntry): readonly string[] {
  const meetingId = readData(entry).label('meetingId')
  const { from } = entry.data
  const mentioned = typeof from === 'string' ? from.split(/\s+/) : []
  return [...new Set(meetingId === undefined ? mentioned : [meetingId, ...mentioned])]
}
