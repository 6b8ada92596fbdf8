import type { Actor } from '#case-record'
import { day, hour, inOfficeHours, minute, momentsBetween, onDay } from './calendar.ts'
import type { Staffing } from './allocation.ts'
import { numbering, type DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'
import type { CaseShape } from './shape.ts'
import { childrensServices, monitoringProvider, police } from './staff.ts'

/** Enquiries to other agencies with their answers, late or never, and what arrives unasked. */
export function informationOf(shape: CaseShape, staffing: Staffing, random: Random): readonly DraftEntry[] {
  const nextId = numbering('info')
  const chance = random.fork('requests')
  const apart = rates.daysBetweenRequests / Math.min(shape.activity, 12)
  const moments = [
    inOfficeHours(shape.start + 2 * day, chance),
    ...momentsBetween(shape.start, shape.end, apart, chance),
  ]
  const asked = moments.flatMap(at => exchangeAt(at, staffing, nextId, chance))
  return [...asked, ...unasked(shape, staffing, nextId, random.fork('unasked'))]
}

function exchangeAt(at: number, staffing: Staffing, nextId: () => string, random: Random): readonly DraftEntry[] {
  const [of, subject] = random.pick(enquiries)
  const dueAt = at + random.pick([5, 7, 10, 14]) * day
  const asker = staffing.practitionerAt(at)
  const request: DraftEntry = {
    id: nextId(),
    kind: 'info.requested',
    at,
    by: asker,
    channel: 'email',
    detail: `Asked ${of.organisation} about ${subject}.`,
    data: { requestedOf: of.organisation!, subject, due: onDay(dueAt) },
  }
  const outcome = random.weighted(rates.requestAnswered)
  const isLate = outcome === 'late' || outcome === 'never'
  const chasedAt = inOfficeHours(dueAt + random.between(1, 9) * day, random)
  const chased: DraftEntry = {
    id: nextId(),
    kind: 'info.chased',
    at: chasedAt,
    by: staffing.practitionerAt(chasedAt),
    channel: 'email',
    detail: 'Chased.',
    relatesTo: [{ id: request.id, as: 'chases' }],
  }
  const chases = isLate && random.chance(0.5) ? [chased] : []
  if (outcome === 'never') return [request, ...chases]
  const answered =
    outcome === 'late'
      ? inOfficeHours(dueAt + random.exponential(20) * day, random)
      : inOfficeHours(at + random.unit() * (dueAt - at), random)
  const answeredAt = Math.max(answered, at + 20 * minute)
  if (outcome === 'refused') return [request, refusalOf(request, of, answeredAt, nextId())]
  return [request, ...chases, ...answerOf(request, of, subject, answeredAt, staffing, nextId, random)]
}

function refusalOf(request: DraftEntry, of: Actor, at: number, id: string): DraftEntry {
  const reason = 'no agreement on sharing covers this'
  const relatesTo = [{ id: request.id, as: 'replies-to' as const }]
  return { id, kind: 'info.refused', at, by: of, channel: 'email', detail: 'Refused.', relatesTo, data: { reason } }
}

function answerOf(
  request: DraftEntry,
  of: Actor,
  subject: string,
  at: number,
  staffing: Staffing,
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const status = random.weighted([
    ['nil', 0.45],
    ['substantive', 0.45],
    ['allegation', 0.1],
  ])
  const heldIn = random.chance(0.2) ? { heldIn: random.pick(['court team mailbox', 'shared mailbox']) } : {}
  const answer: DraftEntry = {
    id: nextId(),
    kind: 'info.received',
    at,
    by: of,
    channel: 'email',
    detail: status === 'nil' ? `Nothing known about ${subject}.` : `Reply about ${subject}: ${random.pick(findings)}`,
    relatesTo: [{ id: request.id, as: 'replies-to' }],
    data: { subject, category: subject, status, ...heldIn },
    sensitive: status !== 'nil' && random.chance(0.2),
  }
  if (!random.chance(rates.answerRead)) return [answer]
  const readAt = inOfficeHours(at + random.exponential(4) * day, random)
  const read: DraftEntry = {
    id: nextId(),
    kind: 'info.read',
    at: Math.max(readAt, at + minute),
    by: staffing.practitionerAt(readAt),
    channel: 'record',
    detail: 'Read.',
    relatesTo: [{ id: answer.id, as: 'reads' }],
  }
  return [answer, read]
}

function unasked(shape: CaseShape, staffing: Staffing, nextId: () => string, random: Random): readonly DraftEntry[] {
  const apart = 240 / Math.min(shape.activity, 12)
  return momentsBetween(shape.start, shape.end, apart, random).flatMap((at): readonly DraftEntry[] => {
    const by = staffing.practitionerAt(at)
    const detail = random.pick(findings)
    switch (random.between(1, 4)) {
      case 1:
        return [{ id: nextId(), kind: 'info.observed', at, by, channel: 'face-to-face', detail }]
      case 2: {
        const informant: Actor = { role: 'family member', organisation: null }
        return [
          { id: nextId(), kind: 'third_party.contact', at, by: informant, recordedBy: by, channel: 'phone', detail },
        ]
      }
      case 3: {
        const result = random.pick(['negative', 'positive for cocaine', 'positive for cannabis', 'not provided'])
        return [{ id: nextId(), kind: 'drugtest.result', at, by, channel: 'record', detail: 'Test.', data: { result } }]
      }
      default:
        return violationAt(at, by, nextId, random)
    }
  })
}

function violationAt(at: number, by: Actor, nextId: () => string, random: Random): readonly DraftEntry[] {
  const violation: DraftEntry = {
    id: nextId(),
    kind: 'em.violation',
    at,
    by: monitoringProvider,
    channel: 'record',
    detail: 'Out during curfew hours.',
    data: { count: random.between(1, 4) },
  }
  const notified: DraftEntry = {
    id: nextId(),
    kind: 'em.notified',
    at: at + random.between(6, 240) * hour,
    by: monitoringProvider,
    channel: 'email',
    detail: 'The provider tells the team.',
    relatesTo: [{ id: violation.id, as: 'follows' }],
    data: { notifiedTo: by.role },
  }
  return [violation, notified]
}

const enquiries = [
  [police, 'domestic abuse'],
  [police, 'police intelligence'],
  [childrensServices, 'safeguarding'],
  [{ role: 'housing officer', organisation: 'Housing' }, 'proposed address'],
  [{ role: 'community nurse', organisation: 'Health' }, 'treatment'],
] as const satisfies readonly (readonly [Actor, string])[]

const findings = [
  'two call-outs to an address of a former partner last year.',
  'a neighbour reports shouting on most weekends.',
  'a child of seven lives at the proposed address.',
  'bruising to the hand, explained as a fall.',
  'seen near the excluded street.',
  'a new relationship that had not been mentioned before.',
]
