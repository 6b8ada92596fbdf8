import { happenedBy, type CaseEntry, type Instant, type KnownWhen, type Standard } from '#case-record'
import { influencesOf } from '../accountability/influences.ts'
import { oversightOf, type OversightCheck } from '../accountability/oversight.ts'
import { placedAt, shiftedBy } from '../basis/known.ts'
import type { CaseFile, CaseFileAt } from '../case-file/case-file.ts'
import { takenBackBy } from '../case-file/withdrawals.ts'
import { processOf } from '../processes/process.ts'
import type { DueByStandard, Waiting } from './waiting.ts'

/**
 * Something that waits, with the time that a standard of oversight sets for it where nobody stated one: for the first
 * thing that the standard asks of it, or of an earlier step of its process, and that had not come by the instant. Of
 * several, the time that surely ends first.
 */
export function withStandardDue(
  file: CaseFileAt,
  waiting: Waiting,
  instant: Instant,
  among: readonly Standard[],
): Waiting {
  if (waiting.due !== undefined) return waiting
  const timed = among.filter(({ requires }) => requires.some(({ within }) => within !== undefined))
  if (timed.length === 0) return waiting
  const found = bearingOn(file, waiting.entry, instant)
    .flatMap(entry => checksOpen(file, entry, instant, timed).flatMap(check => dueOf(entry, check)))
    .sort((left, right) => endOf(left.due) - endOf(right.due))
  const [first] = found
  return first ? { ...waiting, due: first.due, dueBy: first.by, overdue: overdueAt(first, instant) } : waiting
}

interface Due {
  readonly by: DueByStandard
  /** Undefined: the time is set in words that are not counted here, such as working days. */
  readonly due: KnownWhen | undefined
}

/** A process waits at its last step for what standards ask of every step before as well. */
function bearingOn(file: CaseFile, entry: CaseEntry, instant: Instant): readonly CaseEntry[] {
  const steps = processOf(file, entry, instant)?.steps ?? []
  return steps.some(step => step.entry === entry) ? steps.map(step => step.entry) : [entry]
}

/** What standards ask of an entry within a time, and that had not come by an instant. */
function checksOpen(
  file: CaseFileAt,
  entry: CaseEntry,
  instant: Instant,
  among: readonly Standard[],
): readonly OversightCheck[] {
  const influences = influencesOf(file, entry).filter(one => takenBackBy(one.withdrawals, instant) !== 'surely')
  return oversightOf(file, entry, influences, among, instant).filter(
    check => check.requirement.kind !== 'statement' && check.requirement.within && !hadCome(check.entry, instant),
  )
}

function hadCome(entry: CaseEntry | undefined, instant: Instant): boolean {
  if (!entry) return false
  const at = placedAt(entry)
  return at === undefined || happenedBy(at, instant) !== 'no'
}

function dueOf(decided: CaseEntry, { standard, inForce, requirement, requires, anew }: OversightCheck): readonly Due[] {
  const { within } = requirement
  if (!within) return []
  const entry = anew?.change ?? decided
  const from = placedAt(entry)
  const counted = within.milliseconds !== undefined && from !== undefined
  const due = counted ? shiftedBy(from, within.milliseconds) : undefined
  return [{ due, by: { kind: 'standard', entry, standard, inForce, requires } }]
}

/** Under a standard that was only possibly in force, nothing is surely overdue. */
function overdueAt({ due, by }: Due, instant: Instant): Waiting['overdue'] {
  if (due === undefined) return 'not known'
  if (due.earliest >= instant) return 'no'
  return due.latest < instant && by.inForce === 'surely' ? 'yes' : 'possibly'
}

function endOf(due: KnownWhen | undefined): number {
  return due?.latest ?? Infinity
}
