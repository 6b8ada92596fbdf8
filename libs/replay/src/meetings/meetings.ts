import {
  agencyViewsOf,
  amendedData,
  attendanceOf,
  kindOf,
  readData,
  type AgencyView,
  type Attendance,
  type CaseEntry,
  type Meeting,
  type MeetingPart,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { perFile } from '../case-file/per-file.ts'
import { standsAt } from '../case-file/withdrawals.ts'
import { versionsOf, type Version } from '../versions/versions.ts'

/** One agency's position at a meeting, and the entry that gives it: the meeting's own record, or one by its representative. */
export interface MeetingView extends AgencyView {
  readonly entry: CaseEntry
}

/** An invitation, an attendance or apologies that stand on a record of their own. */
export interface PartInMeeting extends MeetingPart {
  readonly entry: CaseEntry
}

/** A meeting of agencies, held or not, with who was there, what each said, and every version of its minute. */
export interface MeetingRecord {
  readonly entry: CaseEntry
  readonly meeting: Meeting
  readonly attendance: Attendance
  /**
   * As the record of the meeting attributes them, at first and as changed since, then as agencies recorded them
   * themselves; all stand.
   */
  readonly views: readonly MeetingView[]
  /** Invitations, attendances and apologies recorded on their own, beside what the record of the meeting says. */
  readonly parts: readonly PartInMeeting[]
  /** Decisions recorded as made there, or that follow it. */
  readonly decisions: readonly CaseEntry[]
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
    if (!meeting || !hadBegun(entry, instant)) return []
    return [recordOf(file, entry, meeting, instant)]
  })
}

function recordOf(file: CaseFile, entry: CaseEntry, meeting: Meeting, instant: number): MeetingRecord {
  const related = relatedTo(file, entry, meeting.meetingId)
  const standing = related.filter(other => hadBegun(other, instant) && standsAt(file, other, instant))
  const minute = related.find(other => kindOf(other).version?.(other))
  return {
    entry,
    meeting,
    attendance: attendanceOf(entry),
    views: [
      ...agencyViewsOf(entry).map(view => ({ ...view, entry })),
      ...changedViews(file, entry, instant),
      ...standing.flatMap(ownView),
    ],
    parts: standing.flatMap(other => {
      const part = kindOf(other).meetingPart?.(other)
      return part ? [{ ...part, entry: other }] : []
    }),
    decisions: standing.filter(other => kindOf(other).family === 'decision'),
    dissents: related.filter(other => kindOf(other).influence?.type === 'dissent'),
    withheld: related.filter(other => kindOf(other).information === 'withheld'),
    minuteVersions: minute ? versionsOf(file, minute) : [],
    followedBy: related.filter(other => !kindOf(other).version?.(other)),
  }
}

/**
 * What an agency is recorded to have said after somebody changed the record of the meeting: beside what stood there
 * before.
 */
function changedViews(file: CaseFile, entry: CaseEntry, instant: number): readonly MeetingView[] {
  const changes = file.amendmentsOf(entry).filter(one => hadBegun(one, instant) && standsAt(file, one, instant))
  let before = agencyViewsOf(entry)
  return amendedData(entry, changes).flatMap(({ amendment, data }) => {
    const after = agencyViewsOf({ data })
    const changed = after.filter(view => !before.some(other => sameView(view, other)))
    before = after
    return changed.map(view => ({ ...view, entry: amendment }))
  })
}

function sameView(left: AgencyView, right: AgencyView): boolean {
  return left.agency === right.agency && left.by === right.by && left.view === right.view
}

function ownView(entry: CaseEntry): readonly MeetingView[] {
  const view = kindOf(entry).agencyView?.(entry)
  return view ? [{ ...view, entry }] : []
}

function hadBegun(entry: CaseEntry, instant: number): boolean {
  const at = placedAt(entry)
  return at === undefined || at.earliest <= instant
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
