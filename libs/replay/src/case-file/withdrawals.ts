import {
  happenedBy,
  isWithdrawalByAuthor,
  kindOf,
  readEdtf,
  type CaseEntry,
  type Instant,
  type KnownWhen,
} from '#case-record'
import { laterOf, placedAt } from '../basis/known.ts'
import { caseFileOf, type CaseFile } from './case-file.ts'
import { perFile, perFileAndInstant } from './per-file.ts'

/** An entry taken back by its author as made in error. It has no effect from `at` on, and had it until then. */
export interface Withdrawal {
  readonly entry: CaseEntry
  readonly withdrawn: CaseEntry
  /** Not before it was written down: nothing takes an entry back before it says so. */
  readonly at: KnownWhen
  readonly reason: string | undefined
}

/** Withdrawals of an entry by its author, oldest first. Anybody else's is on the record and has no effect. */
export function withdrawalsOf(file: CaseFile, entry: CaseEntry): readonly Withdrawal[] {
  return withdrawalsIn(file).get(entry) ?? []
}

/** Whether one of some withdrawals stood by an instant; `possibly` where its own time leaves it open. */
export function takenBackBy(withdrawals: readonly Withdrawal[], instant: Instant): 'surely' | 'possibly' | 'no' {
  const states = withdrawals.map(({ at }) => happenedBy(at, instant))
  return states.find(state => state === 'surely') ?? states.find(state => state === 'possibly') ?? 'no'
}

/** True unless the entry had surely been withdrawn by an instant. */
export function standsAt(file: CaseFile, entry: CaseEntry, instant: Instant): boolean {
  return takenBackBy(withdrawalsOf(file, entry), instant) !== 'surely'
}

/**
 * The same file without the entries that had surely been withdrawn by an instant, and without ties to or from them, for
 * folds in which they have no effect. They can still be looked up. One file stands for every instant between which
 * nothing was withdrawn.
 */
export function standingAt(file: CaseFile, instant: Instant): CaseFile {
  const since = withdrawalTimes(file).findLast(time => time <= instant)
  return since === undefined ? file : standingSince(file, since)
}

/** When something was surely withdrawn, oldest first. */
const withdrawalTimes = perFile((file): readonly Instant[] => {
  const times = [...withdrawalsIn(file).values()].flat().map(({ at }) => at.latest)
  return [...new Set(times)].sort((left, right) => left - right)
})

const standingSince = perFileAndInstant((file, instant): CaseFile => {
  const gone = new Set([...withdrawalsIn(file).keys()].filter(entry => !standsAt(file, entry, instant)))
  const stands = (entry: CaseEntry) => !gone.has(entry)
  return caseFileOf({
    ...file,
    entries: file.entries.filter(stands),
    outgoing: entry => (gone.has(entry) ? [] : file.outgoing(entry).filter(link => stands(link.entry))),
    incoming: entry => (gone.has(entry) ? [] : file.incoming(entry).filter(link => stands(link.entry))),
    reliedOn: entry => file.reliedOn(entry).filter(stands),
    amendmentsOf: entry => file.amendmentsOf(entry).filter(stands),
  })
})

type WithdrawalsByEntry = ReadonlyMap<CaseEntry, readonly Withdrawal[]>

const withdrawalsIn = perFile((file): WithdrawalsByEntry => {
  const withdrawals = file.entries.flatMap(entry => withdrawalsBy(file, entry))
  return Map.groupBy(withdrawals, ({ withdrawn }) => withdrawn)
})

/** What an entry withdraws. A withdrawal is itself never withdrawn: what was taken back in error is recorded again. */
function withdrawalsBy(file: CaseFile, entry: CaseEntry): readonly Withdrawal[] {
  const withdrawal = kindOf(entry).withdrawal?.(entry)
  if (!withdrawal) return []
  const at = withdrawalTime(entry)
  return file
    .outgoing(entry)
    .filter(link => link.as === 'corrects' && !kindOf(link.entry).withdrawal && isWithdrawalByAuthor(entry, link.entry))
    .map(link => ({ entry, withdrawn: link.entry, at, reason: withdrawal.reason }))
}

/** From when an entry takes another back: not before it was written down, nor before the time it speaks of. */
export function withdrawalTime(entry: CaseEntry): KnownWhen {
  const at = placedAt(entry) ?? anyTime
  return entry.recorded.status === 'not stated' ? at : laterOf(at, entry.recorded.when)
}

const anyTime = readEdtf('../..')
