import {
  elapsedBetween,
  happenedBy,
  instantWhen,
  type CaseEntry,
  type Elapsed,
  type Instant,
  type KnownWhen,
  type ProcessStep,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { perFileAndInstant } from '../case-file/per-file.ts'
import { orderBetween } from '../case-file/order.ts'
import { standingAt } from '../case-file/withdrawals.ts'
import { releaseAfter } from './releases.ts'
import { inOrderOfSteps, runsOf, type StepEntry } from './runs.ts'

/** One recorded step of a process. */
export interface Step {
  readonly entry: CaseEntry
  readonly step: string
  readonly at: KnownWhen
  /** `not known`: the steps stand in the order they were written down in, and the record does not say which came first. */
  readonly orderToPrevious: 'after' | 'same instant' | 'not known' | undefined
}

/** Time a process spent with one role, between two recorded steps or from the last one to the instant asked about. */
export interface Wait {
  /** Null: the record does not say with whom it waited. */
  readonly role: string | null
  readonly entered: Step
  /**
   * Absent: the wait was still open at the instant. A release on a new licence ends it, though it is no step of the
   * process.
   */
  readonly left: Step | undefined
  readonly elapsed: Elapsed
}

/** One run of a process, such as one recall, with its named steps and what it waited for. */
export interface ProcessRun {
  readonly process: ProcessStep['process']
  /** The source's own number; undefined where it gives none. */
  readonly id: string | undefined
  readonly steps: readonly Step[]
  /** Steps whose time nobody recorded; they stand in no wait. */
  readonly undatedSteps: readonly CaseEntry[]
  readonly waits: readonly Wait[]
  /** What ended it without being a step of it: a release on a new licence. */
  readonly endedBy: Step | undefined
  readonly status: 'waiting' | 'ended'
}

/** Every run of every process at an instant. Steps that had surely not happened, or been withdrawn, by then are left out. */
export function processesAt(file: CaseFile, instant: Instant): readonly ProcessRun[] {
  return recordedProcessesAt(standingAt(file, instant), instant)
}

const recordedProcessesAt = perFileAndInstant((file, instant): readonly ProcessRun[] =>
  runsOf(file).flatMap(members => {
    const found = members.flatMap(({ entry, step }) => {
      const at = placedAt(entry)
      return at && happenedBy(at, instant) !== 'no' ? [{ entry, step, at }] : []
    })
    const dated = inOrderOfSteps(found)
    const undated = members.filter(({ entry }) => placedAt(entry) === undefined).map(({ entry }) => entry)
    if (dated.length + undated.length === 0) return []
    return [runOf(dated, undated, members[0]!.step, instant, endedByRelease(file, dated, instant))]
  }),
)

/** The run of a process that an entry is a step of, at an instant. */
export function processOf(file: CaseFile, entry: CaseEntry, instant: Instant): ProcessRun | undefined {
  return runsByStep(standingAt(file, instant), instant).get(entry)
}

/** The same with steps that were withdrawn: everything on record about the process of an entry. */
export function recordedProcessOf(file: CaseFile, entry: CaseEntry, instant: Instant): ProcessRun | undefined {
  return runsByStep(file, instant).get(entry)
}

/** The first run that an entry is a step of. */
const runsByStep = perFileAndInstant((file, instant) => {
  const pairs = recordedProcessesAt(file, instant).flatMap(run => run.steps.map(step => [step.entry, run] as const))
  return new Map(pairs.toReversed())
})

interface DatedStep extends StepEntry {
  readonly at: KnownWhen
}

/** A recall is of one licence: whoever is surely released on a new one afterwards no longer waits for it. */
function endedByRelease(file: CaseFile, dated: readonly DatedStep[], instant: Instant): Step | undefined {
  const last = dated.at(-1)
  if (last?.step.process !== 'recall' || last.step.waitsWith.kind === 'nobody') return undefined
  const entry = releaseAfter(file, last.entry)
  const at = entry && placedAt(entry)
  if (!at || happenedBy(at, instant) !== 'surely') return undefined
  return { entry, step: 'released on a new licence', at, orderToPrevious: 'after' }
}

function runOf(
  dated: readonly DatedStep[],
  undatedSteps: readonly CaseEntry[],
  first: ProcessStep,
  instant: Instant,
  endedBy: Step | undefined,
): ProcessRun {
  const steps = dated.map(({ entry, step, at }, index) => ({
    entry,
    step: step.step,
    at,
    orderToPrevious: orderTo(dated[index - 1]?.entry, entry),
  }))
  const waits = dated.flatMap((member, index): readonly Wait[] => {
    const left = steps[index + 1] ?? endedBy
    if (member.step.waitsWith.kind === 'nobody') return []
    const elapsed = elapsedBetween(member.at, left?.at ?? instantWhen(instant))
    return [{ role: roleOf(member, dated[0]!), entered: steps[index]!, left, elapsed }]
  })
  const last = dated.at(-1)
  return {
    process: first.process,
    id: dated.find(member => member.step.id !== undefined)?.step.id ?? first.id,
    steps,
    undatedSteps,
    waits,
    endedBy,
    status: last === undefined || endedBy || last.step.waitsWith.kind === 'nobody' ? 'ended' : 'waiting',
  }
}

function orderTo(previous: CaseEntry | undefined, entry: CaseEntry): Step['orderToPrevious'] {
  if (!previous) return undefined
  const order = orderBetween(previous, entry)
  return order === 'before' ? 'after' : order === 'same-instant' ? 'same instant' : 'not known'
}

function roleOf(member: DatedStep, initiator: DatedStep): string | null {
  const { waitsWith } = member.step
  switch (waitsWith.kind) {
    case 'role':
      return waitsWith.role
    case 'actor':
      return member.entry.actor.role
    case 'initiator':
      return initiator.entry.actor.role
    case 'not stated':
    case 'nobody':
      return null
  }
}
