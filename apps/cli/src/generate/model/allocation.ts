import type { Actor } from '#case-record'
import { day, hour, inOfficeHours, minute, onDay, year, type Instant } from './calendar.ts'
import { numbering, type DraftEntry } from './draft-entry.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'
import type { CaseShape } from './shape.ts'
import { aPractitioner, coveringManager, managerOf } from './staff.ts'

/** Who held a case from when on. */
interface Holding {
  readonly from: Instant
  readonly holder: Actor
}

interface Absence {
  readonly from: Instant
  readonly until: Instant
  readonly cover: Actor
}

/** Who works on a case at a moment. */
export interface Staffing {
  readonly entries: readonly DraftEntry[]
  /** The holder, or whoever covers for them that day. */
  readonly practitionerAt: (at: Instant) => Actor
  /** The holder's manager, or now and then one who stands in. */
  readonly managerAt: (at: Instant, random: Random) => Actor
}

/** Allocation, changes of holder with and without a gap, and absences with cover. */
export function staffingOf(shape: CaseShape, random: Random): Staffing {
  const holdings = holdingsOf(shape, random)
  const absences = absencesOf(shape, holdings, random)
  const nextId = numbering('allocation')
  const holderAt = (at: Instant) => holdings.findLast(holding => holding.from <= at)?.holder ?? holdings[0]!.holder
  const entries = holdings.flatMap(({ from, holder }, index) =>
    allocationEntries(shape, from, holder, holdings[index - 1]?.holder, nextId, random),
  )
  return {
    entries: [...entries, ...absences.map(absence => absenceEntry(shape, absence, holderAt(absence.from), nextId()))],
    practitionerAt: at => absences.find(absence => absence.from <= at && at < absence.until)?.cover ?? holderAt(at),
    managerAt: (at, chance) => {
      const manager = managerOf(shape.unit, holderAt(at))
      return chance.chance(rates.managerStandsIn) ? coveringManager(shape.unit, manager, chance) : manager
    },
  }
}

function isHigh({ rosh }: CaseShape): boolean {
  return rosh === 'high' || rosh === 'very high'
}

function holdingsOf(shape: CaseShape, random: Random): readonly Holding[] {
  const holdings: Holding[] = []
  for (let from = inOfficeHours(shape.start, random); from < shape.end || holdings.length === 0;) {
    holdings.push({ from, holder: aPractitioner(shape.unit, isHigh(shape), random) })
    const months = 1 + random.exponential(rates.monthsInCharge)
    from = inOfficeHours(from + (months / 12) * year, random)
  }
  return holdings
}

function absencesOf(shape: CaseShape, holdings: readonly Holding[], random: Random): readonly Absence[] {
  const absences: Absence[] = []
  let from = holdings[0]!.from
  for (;;) {
    from = inOfficeHours(from + (random.exponential(1 / rates.absencesPerYear) * year + 14 * day), random)
    if (from >= shape.end) return absences
    const cover: Actor = { ...aPractitioner(shape.unit, isHigh(shape), random), capacity: 'covering' }
    absences.push({ from, until: from + random.between(3, 25) * day, cover })
  }
}

function allocationEntries(
  shape: CaseShape,
  at: Instant,
  holder: Actor,
  before: Actor | undefined,
  nextId: () => string,
  random: Random,
): readonly DraftEntry[] {
  const manager = managerOf(shape.unit, holder)
  const withGap = before !== undefined && random.chance(rates.handoverWithGap)
  const made: DraftEntry = {
    id: nextId(),
    kind: before === undefined || withGap ? 'allocation.made' : 'allocation.changed',
    at,
    by: manager,
    channel: 'record',
    detail: `Allocated to ${holder.staffId} on ${random.pick(grounds)}.`,
    data: {
      to: holder.staffId!,
      allocateeGrade: holder.grade!,
      allocateeMonthsInPost: random.between(2, 140),
      caseload: random.between(22, 62),
      workloadPercent: random.between(85, 155),
      roshReliedOn: shape.rosh,
      ...(random.chance(0.8) ? { justification: random.pick(grounds) } : {}),
      lineManager: manager.staffId!,
    },
  }
  if (!withGap) return [made]
  const ended: DraftEntry = {
    id: nextId(),
    kind: 'allocation.ended',
    at: inOfficeHours(at - random.between(4, 30) * day, random),
    by: managerOf(shape.unit, before),
    channel: 'record',
    detail: 'The practitioner has left the team; the case waits for allocation.',
    data: { to: null },
  }
  return [ended, made]
}

const grounds = [
  'experience with cases of this sort',
  'capacity',
  'knowledge of the area',
  'continuity with an earlier order',
  'no one else available',
]

function absenceEntry(shape: CaseShape, { from, until }: Absence, holder: Actor, id: string): DraftEntry {
  return {
    id,
    kind: 'staff.absent',
    at: Math.floor(from / day) * day + 8 * hour + 15 * minute,
    by: managerOf(shape.unit, holder),
    channel: 'record',
    detail: 'Absent; contacts are covered by the team.',
    data: { staffId: holder.staffId!, from: onDay(from), until: onDay(until) },
  }
}
