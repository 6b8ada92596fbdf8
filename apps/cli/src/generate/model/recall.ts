import type { Actor } from '#case-record'
import { day, hour, minute, momentsBetween, type Instant } from './calendar.ts'
import type { Staffing } from './allocation.ts'
import { numbering, type DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'
import type { CaseShape } from './shape.ts'
import { centralRecallTeam, headOfUnit } from './staff.ts'

/** Recalls considered under a licence: questioned, decided against, or started and passed from desk to desk. */
export function recallsOf(shape: CaseShape, staffing: Staffing, random: Random): readonly DraftEntry[] {
  if (shape.supervision !== 'licence') return []
  const nextId = numbering('recall')
  const apart = 365 / (rates.recallsConsideredPerLicenceYear * Math.min(shape.activity, 8))
  return momentsBetween(shape.start + 20 * day, shape.end, apart, random).flatMap((at, index) =>
    recallAt(at, index + 1, shape, staffing, nextId, random),
  )
}

function recallAt(
  at: Instant,
  occasion: number,
  shape: CaseShape,
  staffing: Staffing,
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const recallId = `RC-${occasion}`
  const by = staffing.practitionerAt(at)
  const manager = staffing.managerAt(at, random)
  const considered = step('recall.considered', nextId(), at, by, { recallId }, 'Recall considered after the breach.')
  if (random.chance(rates.recallDecidedFor)) {
    return [considered, ...recallFrom(considered, recallId, shape, manager, nextId, random)]
  }
  const decidedAt = at + random.between(30, 3000) * minute
  const decision: DraftEntry = {
    ...step('recall.not_recalled', nextId(), decidedAt, manager, { occasion, recallId }, 'Not recalled.'),
    relatesTo: [{ id: considered.id, as: 'follows' }],
    data: {
      occasion,
      recallId,
      ...(random.chance(0.85) ? { rationale: random.pick(rationales) } : {}),
      ...(random.chance(0.6) ? { alternatives: [random.pick(alternatives)] } : {}),
    },
  }
  const askedAt = decidedAt + random.between(10, 60) * day
  const question: DraftEntry = {
    ...step(
      'recall.questioned',
      nextId(),
      askedAt,
      { role: 'police officer', organisation: 'Police' },
      {},
      'Asks why not.',
    ),
    data: { occasion: occasion + 100, raisedBy: 'police officer' },
  }
  return random.chance(0.15) ? [considered, decision, question] : [considered, decision]
}

/** From desk to desk: each of them takes its own time. */
function recallFrom(
  considered: DraftEntry,
  recallId: string,
  shape: CaseShape,
  manager: Actor,
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const { by, at } = considered
  const head = headOfUnit(shape.unit)
  const police: Actor = { role: 'police officer', organisation: 'Police' }
  const steps = [
    ['recall.initiated', by, {}, 'Recall report begun.'],
    ['recall.endorsement.requested', by, { toRole: 'senior probation officer' }, 'Sent for endorsement.'],
    ['recall.endorsed', manager, { toRole: 'head of PDU', covering: manager.capacity !== 'substantive' }, 'Endorsed.'],
    ['recall.report.signed', head, {}, 'Signed.'],
    ['recall.requested', by, {}, 'Sent to the central team.'],
    ['recall.licence_revoked', centralRecallTeam, {}, 'Licence revoked.'],
    ['recall.notified_police', centralRecallTeam, {}, 'Police told.'],
    ['recall.execution.attempted', police, { entryGained: random.chance(0.6) }, 'Police went to the address.'],
  ] as const
  const entries: DraftEntry[] = [considered]
  let then = at
  for (const [kind, who, data, detail] of steps) {
    then += (0.3 + random.exponential(9)) * hour
    const first = entries[1]
    const drafted = step(kind, nextId(), Math.round(then / minute) * minute, who, { ...data, recallId }, detail)
    entries.push(first ? { ...drafted, relatesTo: [{ id: first.id, as: 'step-of' }] } : drafted)
  }
  const released: DraftEntry = {
    id: nextId(),
    kind: 'custody.released',
    at: Math.floor((then + random.pick([28, 56, 120]) * day) / day) * day + 10 * hour,
    by: { role: 'prison offender manager', organisation: 'Prison' },
    channel: 'record',
    detail: 'Released again.',
    data: { conditions: ['electronic tag'] },
  }
  return [...entries.slice(1), released]
}

function step(
  kind: string,
  id: string,
  at: Instant,
  by: Actor,
  data: NonNullable<DraftEntry['data']>,
  detail: string,
): DraftEntry {
  return { id, kind, at, by, channel: 'record', detail, data }
}

const rationales = ['first breach', 'engagement is otherwise good', 'await outcome', 'risk is managed in the community']
const alternatives = ['final warning', 'more frequent contact', 'approved premises', 'additional condition']
