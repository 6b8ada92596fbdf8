import { hour, minute, momentsBetween, year, type Instant } from './calendar.ts'
import type { Staffing } from './allocation.ts'
import { numbering, type DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'
import type { CaseShape } from './shape.ts'

/** Appointments, those that were missed with what was made of it, and the notes in between. */
export function contactsOf(shape: CaseShape, staffing: Staffing, random: Random): readonly DraftEntry[] {
  const apart = rates.daysBetweenContacts[shape.rosh] / Math.min(shape.activity, 3)
  const appointments = appointmentsOf(shape, staffing, apart, random.fork('appointments'))
  return [...appointments, ...notesOf(shape, staffing, random.fork('notes'))]
}

function appointmentsOf(
  shape: CaseShape,
  staffing: Staffing,
  daysApart: number,
  random: Random,
): readonly DraftEntry[] {
  const nextId = numbering('contact')
  const unacceptable: Instant[] = []
  return momentsBetween(shape.start, shape.end, daysApart, random).flatMap((at, index) => {
    const by = staffing.practitionerAt(at)
    if (!random.chance(rates.contactMissed)) {
      const detail = `${random.pick(openings)} ${random.pick(topics)}`
      const channel = random.chance(0.75) ? ('face-to-face' as const) : ('phone' as const)
      return [{ id: nextId(), kind: 'contact.attended', at, by, channel, detail, data: { sequence: index + 1 } }]
    }
    const missed: DraftEntry = {
      id: nextId(),
      kind: 'contact.missed',
      at,
      by,
      channel: 'record',
      detail: 'Did not attend.',
      data: { sequence: index + 1 },
    }
    const judgedAt = at + random.between(1, 72) * hour
    const isUnacceptable = random.chance(rates.absenceUnacceptable)
    const judged: DraftEntry = {
      id: nextId(),
      kind: 'absence.judged',
      at: judgedAt,
      by: staffing.practitionerAt(judgedAt),
      channel: 'record',
      detail: isUnacceptable ? 'No evidence was given.' : 'Absence accepted.',
      relatesTo: [{ id: missed.id, as: 'follows' }],
      data: {
        contactSequence: index + 1,
        judgement: isUnacceptable ? 'unacceptable' : 'acceptable',
        reason: isUnacceptable ? null : random.pick(reasons),
      },
    }
    if (!isUnacceptable) return [missed, judged]
    unacceptable.push(judgedAt)
    const recent = unacceptable.filter(one => one > judgedAt - year).length
    return [missed, judged, ...enforcementAfter(recent, missed, judgedAt, shape, staffing, nextId, random)]
  })
}

/** A warning after a first failure; after more within twelve months breach, a further warning, or a decision against it. */
function enforcementAfter(
  failures: number,
  missed: DraftEntry,
  judgedAt: Instant,
  shape: CaseShape,
  staffing: Staffing,
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const at = judgedAt + random.between(20, 2000) * minute
  const follows = [{ id: missed.id, as: 'follows' as const }]
  const common = { id: nextId(), at, channel: 'record' as const, relatesTo: follows }
  const covers = [missed.id]
  if (failures < 2 || shape.supervision === 'licence') {
    const level = failures < 2 ? 'first' : failures < 3 ? 'second' : 'final'
    const by = staffing.practitionerAt(at)
    return [{ ...common, kind: 'warning.issued', by, detail: `${level} warning letter sent.`, data: { level, covers } }]
  }
  if (random.chance(0.6)) {
    const by = staffing.practitionerAt(at)
    return [{ ...common, kind: 'breach.initiated', by, detail: 'Breach proceedings begun.', data: { covers } }]
  }
  const by = staffing.managerAt(at, random)
  const rationale = random.pick(['engagement is otherwise good', 'new address, letter not received', 'in hospital'])
  return [{ ...common, kind: 'breach.not_enforced', by, detail: 'Not enforced.', data: { covers, rationale } }]
}

function notesOf(shape: CaseShape, staffing: Staffing, random: Random): readonly DraftEntry[] {
  const nextId = numbering('note')
  return momentsBetween(shape.start, shape.end, rates.daysBetweenNotes / shape.activity, random).map(at => ({
    id: nextId(),
    kind: 'contact.recorded',
    at,
    by: staffing.practitionerAt(at),
    channel: random.pick(['email', 'phone', 'record'] as const),
    detail: `${random.pick(correspondents)}: ${random.pick(topics)}`,
    data: { contactType: random.pick(['CMOB', 'EMAIL', 'ENOT']) },
  }))
}

const openings = ['Seen at the office.', 'Seen at home.', 'Seen with the keyworker.', 'Short appointment.']
const topics = [
  'Talked about work and money. Calm throughout.',
  'Talked about drinking; says it is less than before.',
  'Worried about losing the tenancy at the end of the month.',
  'Says the relationship has ended and that there is no contact.',
  'Has started the course and attended both sessions.',
  'Did not want to talk about the offence.',
  'Reports sleeping badly and missing medication.',
  'Asked for a letter for the housing officer.',
]
const correspondents = ['Housing officer', 'Keyworker', 'Duty police officer', 'Mother', 'GP surgery', 'Employer']
const reasons = ['medical', 'employment', 'family or childcare', 'court or legal', 'no officer to see them']
