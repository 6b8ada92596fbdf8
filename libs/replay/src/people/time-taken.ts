import { elapsedBetween, orderOf, type CaseEntry, type Elapsed, type RelationKind } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import type { ProcessRun } from '../processes/process.ts'

/** How long something lay before an act that came of it. */
export interface TimeTaken {
  readonly since: CaseEntry
  /** How the act names it; `waited`: the step before it in its process. */
  readonly as: RelationKind | 'waited'
  readonly elapsed: Elapsed
}

/** Ties by which an act says what it came of. */
const comesOf: readonly RelationKind[] = [
  'directs',
  'advises',
  'endorses',
  'countersigns',
  'returns',
  'overrides',
  'dissents-from',
  'escalates',
  'ratifies',
  'replies-to',
  'follows',
  'corrects',
]

/**
 * Time from each thing that an act came of to the act: from when that was written down, where its source says so and it
 * was not after the act, else from when it happened; in a process, from the step before it. What surely happened only
 * after the act, as what a direction ordered, did not wait for it. Empty: the record ties the act to nothing that did.
 */
export function timeTakenBy(file: CaseFile, entry: CaseEntry, processes: readonly ProcessRun[]): readonly TimeTaken[] {
  const at = placedAt(entry)
  if (!at) return []
  const tied = file.outgoing(entry).filter(link => comesOf.includes(link.as))
  const since = tied.flatMap((link): readonly TimeTaken[] => {
    const { recorded } = link.entry
    const times = [recorded.status === 'not stated' ? undefined : recorded.when, placedAt(link.entry)]
    const from = times.find(time => time !== undefined && orderOf(time, at) !== 'after')
    return from ? [{ since: link.entry, as: link.as, elapsed: elapsedBetween(from, at) }] : []
  })
  const waits = processes.flatMap(run => run.waits).filter(wait => wait.left?.entry === entry)
  const waited = waits
    .filter(wait => tied.every(link => link.entry !== wait.entered.entry))
    .map(({ entered, elapsed }): TimeTaken => ({ since: entered.entry, as: 'waited', elapsed }))
  return [...since, ...waited]
}
