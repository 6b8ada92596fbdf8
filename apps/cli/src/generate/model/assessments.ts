import { roshLevels, type Actor, type RoshLevel } from '#case-record'
import { day, hour, inOfficeHours, minute, momentsBetween, type Instant } from './calendar.ts'
import type { Staffing } from './allocation.ts'
import { numbering, type DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'
import type { CaseShape } from './shape.ts'
import { tierCalculation } from './staff.ts'

type Levels = Readonly<Record<string, RoshLevel>>

/** Assessments through the case, each with its signature, return, direction or dissent, and the tier that follows. */
export function assessmentsOf(
  shape: CaseShape,
  staffing: Staffing,
  information: readonly DraftEntry[],
  random: Random,
): readonly DraftEntry[] {
  const nextId = numbering('assessment')
  const received = information.filter(({ kind }) => kind === 'info.received')
  const apart = (rates.monthsBetweenAssessments * 30) / Math.min(shape.activity, 8)
  const moments = [
    inOfficeHours(shape.start + random.between(5, 25) * day, random),
    ...momentsBetween(shape.start + 30 * day, shape.end, apart, random),
  ]
  let levels = levelsAround(shape.rosh, random)
  return moments.flatMap((at, index) => {
    if (index > 0) levels = drifted(levels, random)
    const before = received.filter(answer => answer.at < at).slice(-2)
    const reliedOn = before.filter(() => random.chance(0.6)).map(({ id }) => id)
    return assessmentAt(at, levels, reliedOn, staffing, nextId, random)
  })
}

function levelsAround(rosh: RoshLevel, random: Random): Levels {
  const other = () => random.pick(roshLevels.slice(0, Math.max(1, roshLevels.indexOf(rosh) + 1)))
  return { public: rosh, 'known adult': other(), children: other(), staff: random.chance(0.9) ? 'low' : 'medium' }
}

function drifted(levels: Levels, random: Random): Levels {
  const [group, level] = random.pick(Object.entries(levels))
  if (!random.chance(0.35)) return levels
  const next = roshLevels[Math.min(3, Math.max(0, roshLevels.indexOf(level) + random.pick([-1, 1])))]!
  return { ...levels, [group]: next }
}

function assessmentAt(
  at: Instant,
  levels: Levels,
  reliedOn: readonly string[],
  staffing: Staffing,
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const author = staffing.practitionerAt(at)
  const isHigh = Object.values(levels).some(level => level === 'high' || level === 'very high')
  const needsSignature = isHigh || author.grade === 'PSO' || author.grade === 'PQiP'
  const status = needsSignature ? 'awaiting countersignature' : 'complete'
  const first = assessment(nextId(), at, author, levels, status, reliedOn)
  const tier = tierAfter(first, levels, nextId(), random)
  const advice = random.chance(rates.adviceOnAssessment) ? [adviceOn(first, staffing, nextId(), random)] : []
  if (!needsSignature) return [first, ...advice, tier]
  const manager = staffing.managerAt(at, random)
  const seenAt = inOfficeHours(at + (0.1 + random.exponential(3)) * day, random)
  if (random.chance(rates.directionOnAssessment)) {
    return [first, ...advice, tier, ...afterDirection(first, levels, manager, seenAt, nextId, random)]
  }
  if (random.chance(rates.countersignatureReturned)) {
    const returned = influence(
      'countersignature.returned',
      nextId(),
      seenAt,
      manager,
      first,
      'returns',
      'Returned: say more about imminence.',
    )
    const second = {
      ...assessment(nextId(), seenAt + 2 * day, author, levels, status, reliedOn),
      relatesTo: [{ id: first.id, as: 'follows' as const }],
    }
    const signed = influence(
      'countersignature.given',
      nextId(),
      seenAt + 3 * day,
      manager,
      second,
      'countersigns',
      'Agreed.',
    )
    return [first, ...advice, returned, second, signed, tier]
  }
  if (!random.chance(rates.countersignatureGiven)) return [first, ...advice, tier]
  return [
    first,
    ...advice,
    influence('countersignature.given', nextId(), seenAt, manager, first, 'countersigns', 'Agreed.'),
    tier,
  ]
}

/** The manager directs a lower rating; the practitioner complies, now and then putting a dissent on record. */
function afterDirection(
  first: DraftEntry,
  levels: Levels,
  manager: Actor,
  seenAt: Instant,
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const author = first.by
  const dissents = random.chance(rates.dissentFromDirection)
  const returned = influence(
    'countersignature.returned',
    nextId(),
    seenAt,
    manager,
    first,
    'returns',
    'Returned: too high on what is here.',
  )
  const direction: DraftEntry = {
    ...influence('manager.direction', nextId(), seenAt + 3 * hour, manager, first, 'directs', 'To rate medium.'),
    recordedBy: author,
    channel: 'supervision',
    data: { verbal: true, response: dissents ? 'complied under dissent' : 'complied' },
  }
  const lowered = Object.fromEntries(
    Object.entries(levels).map(([group, level]) => [group, level === 'low' ? level : 'medium']),
  ) as Levels
  const second: DraftEntry = {
    ...assessment(nextId(), seenAt + 18 * hour, author, lowered, 'awaiting countersignature', first.reliedOn ?? []),
    relatesTo: [
      { id: first.id, as: 'follows' },
      { id: direction.id, as: 'follows' },
    ],
  }
  const signed = influence(
    'countersignature.given',
    nextId(),
    second.at + 12 * minute,
    manager,
    second,
    'countersigns',
    'Agreed.',
  )
  const dissent = influence(
    'dissent.recorded',
    nextId(),
    second.at + 40 * minute,
    author,
    second,
    'dissents-from',
    'I would have rated high.',
  )
  return [returned, direction, second, signed, ...(dissents ? [dissent] : [])]
}

function assessment(
  id: string,
  at: Instant,
  by: Actor,
  levels: Levels,
  status: string,
  reliedOn: readonly string[],
): DraftEntry {
  const inWords = Object.entries(levels).map(([group, level]) => `${group} ${level}`)
  return {
    id,
    kind: 'assessment.rosh',
    at,
    by,
    channel: 'record',
    detail: `ROSH: ${inWords.join(', ')}.`,
    reliedOn,
    data: { levels, status, tool: 'OASys', recordId: `OAS-${id}` },
  }
}

function influence(
  kind: string,
  id: string,
  at: Instant,
  by: Actor,
  on: DraftEntry,
  as: 'returns' | 'directs' | 'countersigns' | 'dissents-from' | 'advises',
  detail: string,
): DraftEntry {
  return { id, kind, at, by, channel: 'record', detail, relatesTo: [{ id: on.id, as }] }
}

function adviceOn(first: DraftEntry, staffing: Staffing, id: string, random: Random): DraftEntry {
  const at = first.at - random.between(1, 48) * hour
  return influence('manager.advice', id, at, staffing.managerAt(at, random), first, 'advises', random.pick(advices))
}

const advices = [
  'Look again at the 2021 call-outs.',
  'Speak to the keyworker first.',
  'Consider a referral for level 2.',
]

const tiersByLevel: Readonly<Record<RoshLevel, readonly string[]>> = {
  low: ['F', 'G'],
  medium: ['D', 'E'],
  high: ['B', 'C'],
  'very high': ['A', 'B'],
}

function tierAfter(first: DraftEntry, levels: Levels, id: string, random: Random): DraftEntry {
  const highest = roshLevels.findLast(level => Object.values(levels).includes(level))!
  const tier = random.pick(tiersByLevel[highest])
  return {
    id,
    kind: 'tier.set',
    at: first.at + 5 * minute,
    by: tierCalculation,
    channel: 'record',
    detail: 'Automated re-calculation.',
    relatesTo: [{ id: first.id, as: 'follows' }],
    data: { tier, version: 'V3', provisional: random.chance(0.1) },
  }
}
