import type { CaseEntry, Instant } from '#case-record'
import { isAboutWorkloadOf } from '../accountability/accountability.ts'
import { standingOf, type Attestation } from '../accountability/attestation.ts'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { takenBackBy, withdrawalsOf } from '../case-file/withdrawals.ts'
import { processesAt } from '../processes/process.ts'
import { isOpen, requestsAt, type RequestState } from '../requests/requests.ts'
import { holdingPeriods, type HoldingPeriod } from '../state/holding.ts'
import { settingsOf } from '../state/setting.ts'
import { actBy, type ActType } from './authorship.ts'
import { isAddressedTo, isNamedIn } from './named-staff.ts'
import { timeTakenBy, type TimeTaken } from './time-taken.ts'

/** A stretch of time, both ends inclusive. */
export interface Period {
  readonly from: Instant
  readonly until: Instant
}

/** One act of a person, or one that somebody else says was theirs. */
export interface Act {
  readonly entry: CaseEntry
  readonly type: ActType
  /** Whether it surely lies in the period; `undated`: nobody says when it happened, so it may. */
  readonly inPeriod: 'surely' | 'possibly' | 'undated'
  /** For an act in the person's own hand, or confirmed by them: confirmed, or contested by another. */
  readonly attestation: Attestation
  readonly timeTaken: readonly TimeTaken[]
  /** By what its author took it back as made in error, by the end of the period. It is shown all the same. */
  readonly withdrawnBy: readonly CaseEntry[]
}

/** Somebody holding the case whose line manager the record names. */
export interface Managed extends HoldingPeriod {
  readonly lineManager: string
}

/** What one case holds about one person in a period. */
export interface ActsInCase {
  /** In the person's own hand, or confirmed by them. */
  readonly own: readonly Act[]
  /** Written down by others as the person's, and not confirmed by them. */
  readonly attributed: readonly Act[]
  /** Asked of the person by name, and without an undisputed answer at the end of the period. */
  readonly unanswered: readonly RequestState[]
  /** Measured workload of the person: what was recorded in the period, and the newest before it. */
  readonly workload: readonly CaseEntry[]
  /** Holders of the case in the period whose recorded line manager the person was. */
  readonly managed: readonly Managed[]
}

/**
 * What a case file holds about one person in a period. Shows, never adds up. Entries recorded in another person's case
 * are left to that case.
 */
export function actsInCase(file: CaseFile, staffId: string, period: Period): ActsInCase {
  const processes = processesAt(file, period.until)
  const acts = ownEntries(file).flatMap(entry => {
    const inPeriod = liesIn(entry, period)
    const act = inPeriod && actBy(file, entry, staffId, period.until)
    if (!inPeriod || !act) return []
    const contested = standingOf(file, entry).contestedBy.length > 0
    const attestation: Attestation = contested ? 'contested' : act.authorship === 'own' ? 'confirmed' : 'unattested'
    const withdrawals = withdrawalsOf(file, entry).filter(one => takenBackBy([one], period.until) !== 'no')
    return [
      {
        ...act,
        entry,
        inPeriod,
        attestation,
        timeTaken: timeTakenBy(file, entry, processes),
        withdrawnBy: withdrawals.map(withdrawal => withdrawal.entry),
      },
    ]
  })
  return {
    own: acts.filter(act => act.authorship === 'own'),
    attributed: acts.filter(act => act.authorship === 'attributed'),
    unanswered: requestsTo(file, staffId, period.until),
    workload: workloadOf(file, staffId, period),
    managed: managedBy(file, staffId, period),
  }
}

/** Open requests, at an instant, that name somebody as the one asked. */
export function requestsTo(file: CaseFile, staffId: string, instant: Instant): readonly RequestState[] {
  return requestsAt(file, instant).filter(
    request =>
      isOfCase(file, request.entry) &&
      isOpen(request) &&
      (isNamedIn(request.of, staffId) || isAddressedTo(request.entry, staffId)),
  )
}

/** Entries that belong to this case. */
export function ownEntries(file: CaseFile): readonly CaseEntry[] {
  return file.entries.filter(entry => isOfCase(file, entry))
}

/**
 * False for an entry of another person's case that only concerns this one as well. An entry under another number of the
 * same person belongs to both; whoever asks over several cases has to keep it once.
 */
export function isOfCase(file: CaseFile, entry: CaseEntry): boolean {
  return entry.crn === file.crn || !entry.alsoConcerns.includes(file.crn)
}

function liesIn(entry: CaseEntry, { from, until }: Period): Act['inPeriod'] | undefined {
  const at = placedAt(entry)
  if (!at) return 'undated'
  if (at.latest < from || at.earliest > until) return undefined
  return at.earliest >= from && at.latest <= until ? 'surely' : 'possibly'
}

function workloadOf(file: CaseFile, staffId: string, { from, until }: Period): readonly CaseEntry[] {
  const person = { staffId, role: null, organisation: null }
  const measured = ownEntries(file).filter(entry => {
    const at = placedAt(entry)
    return at !== undefined && at.latest <= until && isAboutWorkloadOf(entry, person)
  })
  const before = measured.findLast(entry => placedAt(entry)!.latest < from)
  return measured.filter(entry => entry === before || placedAt(entry)!.latest >= from)
}

function managedBy(file: CaseFile, staffId: string, { from, until }: Period): readonly Managed[] {
  return holdingPeriods(settingsOf(file)).flatMap(period => {
    const overlaps = period.from.earliest <= until && (period.until === undefined || period.until.latest >= from)
    return overlaps && period.lineManager === staffId && period.holder !== null && isOfCase(file, period.startedBy)
      ? [{ ...period, lineManager: period.lineManager }]
      : []
  })
}
