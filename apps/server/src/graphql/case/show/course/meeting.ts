import {
  actionsOf,
  type MeetingAction as ReplayAction,
  type MeetingRecord as ReplayMeeting,
  type PartInMeeting,
} from '#replay'
import type { AgencyView, Attendance, MeetingAction, MeetingPart, MeetingRecord } from '../../models/meeting.models.ts'
import { toEntries, toEntry } from '../entry/entry.ts'
import { disclosed, isWithheld, type Showing } from '../opened/showing.ts'
import { toElapsed, toWhen } from '../entry/time.ts'
import { versionTexts } from '../entry/version.ts'

export function toMeeting(showing: Showing, record: ReplayMeeting): MeetingRecord {
  const { entry, meeting } = record
  const content = isWithheld(showing, entry) ? undefined : meeting
  return {
    __typename: 'MeetingRecord',
    entry: toEntry(showing, entry),
    meetingId: content?.meetingId,
    held: meeting.held,
    level: content?.level,
    decision: content?.decision,
    topic: content?.topic,
    reasonNotHeld: content?.reasonNotHeld,
    attendance: toAttendance(showing, record),
    views: toViews(showing, record),
    parts: record.parts.map(part => toPart(showing, part)),
    decisions: toEntries(showing, record.decisions),
    dissents: toEntries(showing, record.dissents),
    withheld: toEntries(showing, record.withheld),
    actions: actionsOf(showing.file, record, showing.effectiveAt).map(action => toAction(showing, action)),
    minuteVersions: versionTexts(showing, record.minuteVersions),
    followedBy: toEntries(showing, record.followedBy),
  }
}

/** What each agency said at a meeting; nothing of an entry whose content is withheld, which the entry says. */
export function toViews(showing: Showing, { entry, views }: ReplayMeeting): AgencyView[] {
  if (isWithheld(showing, entry)) return []
  const readable = views.filter(view => !isWithheld(showing, view.entry))
  return readable.map(({ agency, by, view, entry: source }) => ({ agency, by, view, entry: toEntry(showing, source) }))
}

function toAction(
  showing: Showing,
  { entry, owner, due, completedBy, overdue, completedLate }: ReplayAction,
): MeetingAction {
  const withheld = isWithheld(showing, entry)
  return {
    entry: toEntry(showing, entry),
    owner: withheld ? undefined : owner,
    due: withheld ? undefined : due && toWhen(due),
    completedBy: toEntries(showing, completedBy),
    overdue: withheld ? 'withheld' : overdue,
    completedLate: withheld ? undefined : completedLate && toElapsed(completedLate),
  }
}

function toPart(showing: Showing, { entry, part, agency, who }: PartInMeeting): MeetingPart {
  const own = (words: string | null) => disclosed(showing, entry, words)
  return { entry: toEntry(showing, entry), part, agency: own(agency), who: own(who) }
}

function toAttendance(showing: Showing, { entry, attendance }: ReplayMeeting): Attendance {
  if (isWithheld(showing, entry)) return { attendees: [], apologies: [], takenFrom: 'withheld' }
  const { attendees, apologies, takenFrom } = attendance
  return { attendees: [...attendees], apologies: [...apologies], takenFrom }
}
