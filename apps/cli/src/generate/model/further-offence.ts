import { day, hour, inOfficeHours, minute, type Instant } from './calendar.ts'
import type { Staffing } from './allocation.ts'
import { numbering, type DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'
import type { CaseShape } from './shape.ts'
import { court, headOfUnit, police } from './staff.ts'

/** The further offence, its notification, the review, and what was written down or changed only afterwards. */
export function furtherOffenceOf(
  shape: CaseShape,
  staffing: Staffing,
  before: readonly DraftEntry[],
  random: Random,
): readonly DraftEntry[] {
  const offenceAt = shape.furtherOffenceAt
  if (offenceAt === undefined) return []
  const nextId = numbering('sfo')
  const minuteOfOffence = Math.floor(offenceAt / minute) * minute
  const chargedAt = inOfficeHours(offenceAt + random.between(1, 5) * day, random)
  const notifiedAt = inOfficeHours(chargedAt + random.between(1, 14) * day, random)
  const offence = random.pick(['murder', 'attempted murder', 'rape', 'wounding with intent', 'arson with intent'])
  const by = staffing.practitionerAt(notifiedAt)
  const common = { channel: 'record' as const }
  const entries: DraftEntry[] = [
    {
      ...common,
      id: nextId(),
      kind: 'sfo.offence',
      at: minuteOfOffence,
      by: police,
      recordedBy: by,
      recordedAt: notifiedAt,
      detail: 'Further offence.',
      data: { offence },
    },
    {
      ...common,
      id: nextId(),
      kind: 'arrest',
      at: chargedAt - 20 * hour,
      by: police,
      detail: 'Arrested.',
      data: { offence },
    },
    { ...common, id: nextId(), kind: 'charge', at: chargedAt, by: police, detail: 'Charged.', data: { offence } },
    { ...common, id: nextId(), kind: 'custody.remanded', at: chargedAt + 22 * hour, by: court, detail: 'Remanded.' },
    {
      ...common,
      id: nextId(),
      kind: 'sfo.notified',
      at: notifiedAt,
      by: headOfUnit(shape.unit),
      detail: 'SFO notification.',
    },
    {
      ...common,
      id: nextId(),
      kind: 'sfo.review.commissioned',
      at: notifiedAt + 7 * day,
      by: headOfUnit(shape.unit),
      detail: 'Review commissioned.',
    },
  ]
  return [...entries, ...changesAfter(notifiedAt, staffing, before, nextId, random)]
}

function changesAfter(
  notifiedAt: Instant,
  staffing: Staffing,
  before: readonly DraftEntry[],
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const assessment = before.findLast(({ kind, at }) => kind === 'assessment.rosh' && at < notifiedAt)
  const direction = before.findLast(({ kind }) => kind === 'manager.direction')
  const changedAt = inOfficeHours(notifiedAt + random.between(1, 10) * day, random)
  const by = staffing.practitionerAt(changedAt)
  const amended: DraftEntry | undefined = assessment && {
    id: nextId(),
    kind: 'record.amended',
    at: changedAt,
    by,
    channel: 'record',
    detail: 'Assessment amended.',
    relatesTo: [{ id: assessment.id, as: 'corrects' }],
    data: { targetRecord: `OAS-${assessment.id}`, field: 'levels.public', new: 'high', reasonGiven: 'typing error' },
  }
  const account: DraftEntry | undefined = direction && {
    id: nextId(),
    kind: 'testimony.given',
    at: changedAt + 20 * day,
    by: direction.by,
    channel: 'record',
    detail: 'Does not remember saying this.',
    relatesTo: [{ id: direction.id, as: 'contests' }],
    data: { position: 'denied', retrospective: true },
  }
  return [...(amended && random.chance(0.3) ? [amended] : []), ...(account && random.chance(0.5) ? [account] : [])]
}

/** Concerns of staff about their work on a case, a few of them answered. */
export function concernsOf(shape: CaseShape, staffing: Staffing, random: Random): readonly DraftEntry[] {
  const years = (shape.end - shape.start) / (365 * day)
  if (!random.chance(1 - Math.exp(-rates.concernsPerYear * years * shape.activity))) return []
  const nextId = numbering('concern')
  const at = inOfficeHours(shape.start + random.unit() * (shape.end - shape.start), random)
  const raised: DraftEntry = {
    id: nextId(),
    kind: 'concern.raised',
    at,
    by: staffing.practitionerAt(at),
    channel: 'record',
    detail: 'I do not think that I can see this person as often as the plan says.',
    data: {
      category: random.pick(['pressure on a decision', 'workload', 'safety', 'resource'] as const),
      to: headOfUnit(shape.unit).staffId!,
    },
  }
  const answered: DraftEntry = {
    id: nextId(),
    kind: 'concern.answered',
    at: at + random.between(1, 30) * day,
    by: headOfUnit(shape.unit),
    channel: 'record',
    detail: 'Spoke with the manager.',
    relatesTo: [{ id: raised.id, as: 'replies-to' }],
  }
  return random.chance(0.5) ? [raised, answered] : [raised]
}
