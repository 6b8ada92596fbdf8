import { day, hour, inOfficeHours, minute, momentsBetween, onDay, type Instant } from './calendar.ts'
import type { Staffing } from './allocation.ts'
import { numbering, type DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'
import type { CaseShape } from './shape.ts'
import { mappaCoordinator } from './staff.ts'

/** Screening, level, and at levels 2 and 3 the meetings with their minutes and actions. */
export function mappaOf(shape: CaseShape, staffing: Staffing, random: Random): readonly DraftEntry[] {
  const { mappa } = shape
  if (!mappa) return []
  const nextId = numbering('mappa')
  const screenedAt = inOfficeHours(shape.start + 3 * day, random)
  const by = staffing.practitionerAt(screenedAt)
  const data = { level: mappa.level, category: mappa.category }
  const screened: DraftEntry = {
    id: nextId(),
    kind: 'mappa.screened',
    at: screenedAt,
    by,
    channel: 'record',
    detail: `Eligible, category ${mappa.category}.`,
    data: { ...data, outcome: 'eligible' },
  }
  const referral: DraftEntry = {
    id: nextId(),
    kind: 'mappa.referred',
    at: inOfficeHours(screenedAt + 5 * day, random),
    by,
    channel: 'email',
    detail: `Refers for level ${mappa.level}.`,
    relatesTo: [{ id: screened.id, as: 'follows' }],
    data,
  }
  const setAt = inOfficeHours(screenedAt + 15 * day, random)
  const set: DraftEntry = {
    id: nextId(),
    kind: 'mappa.level.set',
    at: setAt,
    by: mappa.level === 1 ? staffing.managerAt(setAt, random) : mappaCoordinator,
    channel: 'record',
    detail: `Level ${mappa.level}.`,
    relatesTo: [{ id: screened.id, as: 'follows' }],
    data: { ...data, rationale: 'as referred' },
  }
  if (mappa.level === 1) return [screened, set]
  const weeks = rates.weeksBetweenMeetings[mappa.level] / Math.min(4, Math.max(1, shape.activity / 4))
  const meetings = momentsBetween(setAt, shape.end, weeks * 7, random)
  return [screened, referral, set, ...meetings.flatMap(at => meetingAt(at, mappa.level, staffing, nextId, random))]
}

function meetingAt(
  at: Instant,
  level: number,
  staffing: Staffing,
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const id = nextId()
  const meetingId = `M-${onDay(at)}`
  const common = { at, by: mappaCoordinator, channel: 'meeting' as const }
  if (random.chance(rates.meetingNotHeld)) {
    const data = { meetingId, level, reason: random.pick(['no quorum', 'chair absent', 'police could not attend']) }
    return [{ ...common, id, kind: 'mappa.meeting.not_held', detail: 'Not held.', data }]
  }
  const practitioner = staffing.practitionerAt(at)
  const manager = staffing.managerAt(at, random)
  const agencies = [
    { agency: 'Police', by: 'public protection officer', view: random.pick(views) },
    { agency: "Children's services", by: 'social work team manager', view: random.pick(views) },
    { agency: 'Probation', by: `senior probation officer ${manager.staffId}`, view: random.pick(views) },
  ]
  const attending = agencies.filter(() => random.chance(0.85))
  const meeting: DraftEntry = {
    ...common,
    id,
    kind: 'mappa.meeting',
    recordedAt: at + 6 * hour,
    detail: `Level ${level} meeting.`,
    data: {
      meetingId,
      level,
      attendees: ['MAPPA co-ordinator', `probation practitioner ${practitioner.staffId}`, ...attending.map(a => a.by)],
      apologies: agencies.filter(agency => !attending.includes(agency)).map(agency => agency.agency),
      agencyViews: attending,
      decision: `manage at level ${level}`,
    },
  }
  const issuedAt = at + random.between(3, 20) * day
  const minuteIssued: DraftEntry = {
    ...common,
    id: nextId(),
    kind: 'mappa.minute.issued',
    recordedAt: issuedAt,
    channel: 'record',
    detail: `Minute of the level ${level} meeting: views of ${attending.map(a => a.agency).join(', ') || 'none'}.`,
    relatesTo: [{ id, as: 'follows' }],
    data: { meetingId, version: 1 },
  }
  const amended: DraftEntry = {
    ...minuteIssued,
    id: nextId(),
    kind: 'mappa.minute.amended',
    recordedAt: issuedAt + random.between(1, 40) * day,
    detail: `${minuteIssued.detail} Wording of one view changed.`,
    data: { meetingId, version: 2, requestedBy: 'police representative' },
  }
  const actions = actionsOf(id, meetingId, at, practitioner, nextId, random)
  const withheld: DraftEntry = {
    ...common,
    id: nextId(),
    kind: 'info.withheld',
    at: at + 30 * minute,
    by: { role: 'public protection officer', organisation: 'Police' },
    recordedBy: mappaCoordinator,
    detail: 'Origin of one report withheld from the meeting.',
    relatesTo: [{ id, as: 'follows' }],
    data: { from: `MAPPA meeting ${meetingId}` },
  }
  return [
    meeting,
    ...(random.chance(0.05) ? [withheld] : []),
    minuteIssued,
    ...(random.chance(0.07) ? [amended] : []),
    ...actions,
  ]
}

function actionsOf(
  meeting: string,
  meetingId: string,
  at: Instant,
  practitioner: DraftEntry['by'],
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  return Array.from({ length: random.between(0, 3) }).flatMap((_, index): readonly DraftEntry[] => {
    const owner = random.pick(['police', 'probation', 'housing'])
    const data = { meetingId, actionId: index + 1, owner }
    const set: DraftEntry = {
      id: nextId(),
      kind: 'mappa.action.set',
      at,
      by: mappaCoordinator,
      channel: 'meeting',
      detail: `Action for ${owner}: ${random.pick(['home visit', 'address check', 'disclosure decision'])}.`,
      relatesTo: [{ id: meeting, as: 'follows' }],
      data: { ...data, due: onDay(at + 28 * day) },
    }
    const completed: DraftEntry = {
      id: nextId(),
      kind: 'mappa.action.completed',
      at: inOfficeHours(at + random.between(3, 50) * day, random),
      by: practitioner,
      channel: 'record',
      detail: 'Done.',
      relatesTo: [{ id: set.id, as: 'follows' }],
      data,
    }
    return random.chance(0.75) ? [set, completed] : [set]
  })
}

const views = ['high; manage at this level', 'medium; a lower level is enough', 'high to known adult', 'nothing new']
