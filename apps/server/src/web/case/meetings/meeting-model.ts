import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink, unsaid } from '../entry/entry-link.ts'
import type { Words } from '../entry/entry-parts.query.ts'
import { capacityInWords, type Fact, factsOf } from '../entry/summary-model.ts'
import { shownVersions, type ShownVersion } from '../entry/versions-model.ts'
import type { Meeting, MeetingLine } from './meetings.query.ts'

/** A meeting in a list. */
export interface ShownMeetingLine {
  readonly link: EntryLink
  readonly name: string
  readonly notHeld: string | undefined
  readonly decision: string | null
  readonly withheld: Words | null
  readonly facts: readonly Fact[]
}

/** Who was asked, who came and who sent apologies, as two sources of the record have it. */
interface ShownPart {
  readonly who: string
  /** Undefined: as the record of the meeting lists it. */
  readonly link: EntryLink | undefined
}

interface ShownAction {
  readonly link: EntryLink
  readonly words: Words
  readonly owner: string | null
  readonly due: string | undefined
  readonly state: string
  readonly completedBy: readonly EntryLink[]
}

/** A meeting as its page shows it. */
export interface MeetingModel {
  readonly link: EntryLink
  readonly name: string
  readonly words: Words
  readonly withheld: boolean
  readonly recordedBy: string
  readonly facts: readonly Fact[]
  readonly notHeld: string | undefined
  readonly decision: string | null
  readonly decisions: readonly EntryLink[]
  readonly invited: readonly ShownPart[]
  readonly attended: readonly ShownPart[]
  readonly apologies: readonly ShownPart[]
  readonly attendanceFromText: boolean
  readonly views: readonly ShownView[]
  readonly dissents: readonly { readonly link: EntryLink; readonly words: Words }[]
  readonly withheldFromIt: readonly EntryLink[]
  readonly actions: readonly ShownAction[]
  readonly minutes: readonly ShownVersion[]
  readonly others: readonly EntryLink[]
}

interface ShownView {
  readonly agency: string
  readonly view: string | null
  readonly by: string | null
  readonly link: EntryLink
  /** Recorded by the agency itself, and not only in the record of the meeting. */
  readonly own: boolean
}

export function meetingLine(links: CaseLinks, meeting: MeetingLine): ShownMeetingLine {
  const { entry, decision, decisions, views, dissents, minuteVersions } = meeting
  return {
    link: entryLink(links, entry),
    name: nameOf(meeting),
    notHeld: notHeldInWords(meeting),
    decision: decision ?? (decisions.length > 0 ? 'recorded on its own' : null),
    withheld: entry.contentWithheld && { __typename: 'WithheldText', ...entry.contentWithheld },
    facts: [
      count('Agency views', views.length),
      ...(dissents.length === 0 ? [] : [count('Dissents', dissents.length)]),
      count('Minute versions', minuteVersions.length),
    ],
  }
}

/** Arranges a meeting for its page; what nobody recorded is left to be said as that. */
export function meetingModel(links: CaseLinks, meeting: Meeting): MeetingModel {
  const { entry, attendance, decisions, followedBy, withheld, actions } = meeting
  const shownElsewhere = new Set([...decisions, ...withheld, ...actions.map(one => one.entry), ...partsOf(meeting)])
  const ids = new Set([...shownElsewhere].map(({ id }) => id))
  return {
    link: entryLink(links, entry),
    name: nameOf(meeting),
    words: entry.text,
    withheld: entry.contentWithheld !== null,
    recordedBy: `${entry.actor.inWords}, ${capacityInWords(entry.capacities)}`,
    facts: factsOf(entry),
    notHeld: notHeldInWords(meeting),
    decision: meeting.decision,
    decisions: decisions.map(one => entryLink(links, one)),
    invited: parts(links, meeting, 'INVITED', []),
    attended: parts(links, meeting, 'ATTENDED', attendance.attendees),
    apologies: parts(links, meeting, 'APOLOGIES', attendance.apologies),
    attendanceFromText: attendance.takenFrom === 'TEXT' || attendance.takenFrom === 'DATA_AND_TEXT',
    views: meeting.views.map(view => ({
      agency: view.agency ?? 'Agency not recorded',
      view: view.view,
      by: view.by,
      link: entryLink(links, view.entry),
      own: view.entry.id !== entry.id,
    })),
    dissents: meeting.dissents.map(one => ({ link: entryLink(links, one), words: one.text })),
    withheldFromIt: withheld.map(one => entryLink(links, one)),
    actions: actions.map(action => shownAction(links, action)),
    minutes: shownVersions(links, meeting.minuteVersions),
    others: followedBy.filter(({ id }) => !ids.has(id)).map(one => entryLink(links, one)),
  }
}

/** Entries that the page shows under another heading than "also recorded". */
function partsOf({ parts: own, views, dissents, actions }: Meeting): readonly { readonly id: string }[] {
  return [
    ...own.map(({ entry }) => entry),
    ...views.map(({ entry }) => entry),
    ...dissents,
    ...actions.flatMap(({ completedBy }) => completedBy),
  ]
}

function parts(
  links: CaseLinks,
  meeting: Meeting,
  part: Meeting['parts'][number]['part'],
  listed: readonly string[],
): readonly ShownPart[] {
  const own = meeting.parts.filter(one => one.part === part)
  return [
    ...listed.map(who => ({ who, link: undefined })),
    ...own.map(({ agency, who, entry }) => ({
      who: [who, agency].filter(word => word !== null).join(', ') || unsaid(entry, 'who is not recorded'),
      link: entryLink(links, entry),
    })),
  ]
}

function shownAction(links: CaseLinks, action: Meeting['actions'][number]): ShownAction {
  const { entry, owner, due, overdue, completedBy, completedLate } = action
  const completed = completedLate ? `completed late, by ${completedLate.inWords}` : 'completed'
  return {
    link: entryLink(links, entry),
    words: entry.text,
    owner,
    due: due?.inWords,
    state: completedBy.length > 0 ? completed : openInWords(overdue),
    completedBy: completedBy.map(one => entryLink(links, one)),
  }
}

function openInWords(overdue: Meeting['actions'][number]['overdue']): string {
  if (overdue === 'WITHHELD') return 'withheld'
  const passed = overdue === 'YES' ? '; the due time had passed' : ''
  return `no completion recorded${overdue === 'POSSIBLY' ? '; the due time may have passed' : passed}`
}

function nameOf({ level, meetingId }: Pick<Meeting, 'level' | 'meetingId'>): string {
  const which = level === null ? '' : `, level ${level}`
  return `MAPPA meeting${meetingId === null ? '' : ` ${meetingId}`}${which}`
}

function notHeldInWords({ held, reasonNotHeld }: Pick<Meeting, 'held' | 'reasonNotHeld'>): string | undefined {
  if (held) return undefined
  return reasonNotHeld === null ? 'Not held. Why is not recorded.' : `Not held: ${reasonNotHeld}`
}

function count(name: string, number: number): Fact {
  return number === 0 ? { name, value: 'none recorded', silent: true } : { name, value: String(number) }
}
