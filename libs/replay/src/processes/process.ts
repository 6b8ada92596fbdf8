import {
  elapsedBetween,
  happenedBy,
  instantWhen,
  kindOf,
  type CaseEntry,
  type Elapsed,
  type Instant,
  type KnownWhen,
  type ProcessStep,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'

/** One recorded step of a process. */
export interface Step {
  readonly entry: CaseEntry
  readonly step: string
  readonly at: KnownWhen
}

/** Time a process spent with one role, between two recorded steps or from the last one to the instant asked about. */
export interface Wait {
  /** Null: the record does not say with whom it waited. */
  readonly role: string | null
  readonly entered: Step
  /** Absent: the wait was still open at the instant. */
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
  readonly status: 'waiting' | 'ended'
}

/** Every run of every process at an instant. Steps that had surely not happened by then are left out. */
export function processesAt(file: CaseFile, instant: Instant): readonly ProcessRun[] {
  const runs = Map.groupBy(stepEntries(file), ({ entry, step }) => runKey(file, entry, step))
  return [...runs.values()].flatMap(members => {
    const dated = members.flatMap(({ entry, step }) => {
      const at = placedAt(entry)
      return at && happenedBy(at, instant) !== 'no' ? [{ entry, step, at }] : []
    })
    const undated = members.filter(({ entry }) => placedAt(entry) === undefined).map(({ entry }) => entry)
    if (dated.length + undated.length === 0) return []
    return [runOf(dated, undated, members[0]!.step, instant)]
  })
}

/** The run of a process that an entry is a step of, at an instant. */
export function processOf(file: CaseFile, entry: CaseEntry, instant: Instant): ProcessRun | undefined {
  return processesAt(file, instant).find(run => run.steps.some(step => step.entry === entry))
}

interface StepEntry {
  readonly entry: CaseEntry
  readonly step: ProcessStep
}

function stepEntries(file: CaseFile): readonly StepEntry[] {
  return file.entries.flatMap(entry => {
    const step = kindOf(entry).step?.(entry)
    return step ? [{ entry, step }] : []
  })
}

/** A step without a number belongs to the run of the entry it is a step of; failing that, to one unnumbered run. */
function runKey(file: CaseFile, entry: CaseEntry, step: ProcessStep): string {
  if (step.id !== undefined) return `${step.process}/${step.id}`
  for (const link of file.outgoing(entry)) {
    if (link.as !== 'step-of') continue
    const root = kindOf(link.entry).step?.(link.entry)
    if (root) return root.id === undefined ? `${step.process}/of ${link.entry.id}` : `${step.process}/${root.id}`
  }
  const isRoot = file.incoming(entry).some(link => link.as === 'step-of')
  return isRoot ? `${step.process}/of ${entry.id}` : `${step.process}/unnumbered`
}

interface DatedStep extends StepEntry {
  readonly at: KnownWhen
}

function runOf(
  dated: readonly DatedStep[],
  undatedSteps: readonly CaseEntry[],
  first: ProcessStep,
  instant: Instant,
): ProcessRun {
  const steps = dated.map(({ entry, step, at }) => ({ entry, step: step.step, at }))
  const waits = dated.flatMap((member, index): readonly Wait[] => {
    const left = dated[index + 1] && steps[index + 1]
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
    status: last === undefined || last.step.waitsWith.kind === 'nobody' ? 'ended' : 'waiting',
  }
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
