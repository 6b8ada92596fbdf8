import type { RoshLevel } from '#case-record'
import { day, year, type Instant } from './calendar.ts'
import type { Random } from './random.ts'
import { rates } from './rates.ts'
import { unitOf, type Unit } from './staff.ts'

type Supervision = 'community order' | 'suspended sentence order' | 'licence'

/** The outline of a case, from which everything else follows. */
export interface CaseShape {
  readonly crn: string
  readonly initials: string
  readonly unit: Unit
  readonly supervision: Supervision
  readonly months: number
  readonly start: Instant
  /** When supervision ended, or up to when the history is told. */
  readonly end: Instant
  readonly rosh: RoshLevel
  readonly mappa: { readonly level: 1 | 2 | 3; readonly category: 1 | 2 | 3 } | undefined
  /** 1 for most cases; so many times as much happens in a heavy one. */
  readonly activity: number
  readonly furtherOffenceAt: Instant | undefined
}

/** What a caller may fix of a case that chance would otherwise decide. */
export interface Wanted {
  /** A history of exactly as many entries, with a further offence near its end. */
  readonly entries?: number
}

const letters = [...'ABCDEFGHJKLMNPRSTW']

/** The outline of one case. Histories are told up to `until`. */
export function shapeOf(crn: string, until: Instant, random: Random, wanted: Wanted = {}): CaseShape {
  const size = wanted.entries === undefined ? sizeByChance(random) : sizeFor(wanted.entries)
  const isHeavy = wanted.entries !== undefined || size.activity > 3
  const rosh = isHeavy ? random.pick(['high', 'very high'] as const) : random.weighted(rates.roshShare)
  const supervision = isHeavy ? 'licence' : random.weighted(rates.supervisionShare)
  const months = size.months ?? monthsOf(supervision, random)
  const length = (months / 12) * year
  const begun = size.months === undefined ? length * 1.3 * random.unit() : length
  const start = until - Math.max(begun, 30 * day)
  const end = Math.min(start + length, until)
  const furtherOffenceAt =
    wanted.entries === undefined ? furtherOffenceByChance(rosh, start, end, random) : end - 40 * day
  return {
    crn,
    initials: `${random.pick(letters)}.${random.pick(letters)}.`,
    unit: unitOf(random),
    supervision,
    months,
    start,
    end: furtherOffenceAt === undefined ? end : Math.min(end, furtherOffenceAt + 45 * day),
    rosh,
    mappa: mappaOf(rosh, size.activity, random),
    activity: size.activity,
    furtherOffenceAt,
  }
}

function furtherOffenceByChance(rosh: RoshLevel, start: Instant, end: Instant, random: Random): Instant | undefined {
  const perYear = rates.notificationsPerPersonYear * rates.furtherOffenceByRosh[rosh]
  const probability = 1 - Math.exp((-perYear * (end - start)) / year)
  return random.chance(probability) ? start + random.unit() * (end - start) : undefined
}

interface Size {
  readonly activity: number
  /** Absent: as long as orders and licences of that sort usually are. */
  readonly months?: number
}

/** Most cases are ordinary; in a heavy one up to forty times as much happens. */
function sizeByChance(random: Random): Size {
  if (!random.chance(rates.heavyCases)) return { activity: 0.6 + 0.8 * random.unit() }
  const activity = Math.min(40, 2 / (1 - random.unit()) ** 0.8)
  return activity > 12 ? { activity, months: 120 } : { activity }
}

/** More than enough happens for the number of entries wanted; the surplus is left out. */
function sizeFor(entries: number): Size {
  if (entries <= 60) return { activity: 1.2, months: 18 }
  return entries <= 700 ? { activity: 4, months: 48 } : { activity: entries / 125, months: 120 }
}

function monthsOf(supervision: Supervision, random: Random): number {
  switch (supervision) {
    case 'community order':
      return random.weighted([
        [12, 0.5],
        [18, 0.2],
        [24, 0.25],
        [36, 0.05],
      ])
    case 'suspended sentence order':
      return random.weighted([
        [12, 0.35],
        [18, 0.3],
        [24, 0.35],
      ])
    case 'licence':
      return random.weighted([
        [9, 0.2],
        [12, 0.35],
        [24, 0.25],
        [48, 0.15],
        [120, 0.05],
      ])
  }
}

function mappaOf(rosh: RoshLevel, activity: number, random: Random): CaseShape['mappa'] {
  const factor = rosh === 'high' || rosh === 'very high' ? 2.2 : 0.6
  if (!random.chance(activity > 12 ? 1 : rates.mappaEligible * factor)) return undefined
  const level = activity > 3 ? random.pick([2, 3] as const) : random.weighted(rates.mappaLevel)
  return { level, category: random.weighted(rates.mappaCategory) }
}
