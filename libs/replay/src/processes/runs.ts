import { kindOf, type CaseEntry, type Instant, type KnownWhen, type ProcessStep } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'

/** An entry that is a step of a process. */
export interface StepEntry {
  readonly entry: CaseEntry
  readonly step: ProcessStep
}

/**
 * The steps on a file, run by run. A step belongs to the run of its own number; without one, to that of the step it is a
 * step of, however far that leads, and to the number that the steps of that one agree on. Steps that neither a number
 * nor a relation ties are taken for one run until one is started again: the record does not say more.
 */
export function runsOf(file: CaseFile): readonly (readonly StepEntry[])[] {
  const members = stepEntries(file)
  const starts = new Map(members.map(member => [member.entry, startOf(file, member)]))
  const byStart = Map.groupBy(members, ({ entry }) => starts.get(entry)!.start)
  const keyOf = ({ entry, step }: StepEntry): string => {
    const { start, id } = starts.get(entry)!
    const tied = byStart.get(start)!
    const agreed = new Set(tied.flatMap(member => member.step.id ?? []))
    const number = step.id ?? id ?? (agreed.size === 1 ? [...agreed][0] : undefined)
    if (number !== undefined) return `${step.process}/numbered ${number}`
    return tied.length > 1 ? `${step.process}/of ${start.id}` : `${step.process}/untied`
  }
  return [...Map.groupBy(members, keyOf)].flatMap(([key, run]) => (key.endsWith('/untied') ? restarts(run) : [run]))
}

/**
 * Steps in the order in which they surely stood, and where the record leaves it open, in that in which they were written
 * down, as far as that is possible at all.
 */
export function inOrderOfSteps<Step extends { readonly entry: CaseEntry; readonly at: KnownWhen }>(
  steps: readonly Step[],
): readonly Step[] {
  return steps.toSorted((left, right) => likelyInstant(left) - likelyInstant(right))
}

/** Lies within the step's own bounds, so that no certain order is ever turned round. */
function likelyInstant({ entry, at }: { readonly entry: CaseEntry; readonly at: KnownWhen }): Instant {
  const written = entry.recorded.status === 'not stated' ? at.latest : entry.recorded.when.latest
  return Math.min(Math.max(written, at.earliest), at.latest)
}

function stepEntries(file: CaseFile): readonly StepEntry[] {
  return file.entries.flatMap(entry => {
    const step = kindOf(entry).step?.(entry)
    return step ? [{ entry, step }] : []
  })
}

/** The step that a chain of "step of" ends at, and the nearest number on the way. */
function startOf(file: CaseFile, { entry, step }: StepEntry): { readonly start: CaseEntry; readonly id?: string } {
  const passed = new Set([entry])
  let start = entry
  for (let next = stepAbove(file, entry, step); next && !passed.has(next.entry);) {
    if (next.step.id !== undefined) return { start: next.entry, id: next.step.id }
    passed.add(next.entry)
    start = next.entry
    next = stepAbove(file, next.entry, step)
  }
  return { start }
}

function stepAbove(file: CaseFile, entry: CaseEntry, { process }: ProcessStep): StepEntry | undefined {
  for (const link of file.outgoing(entry)) {
    const step = link.as === 'step-of' ? kindOf(link.entry).step?.(link.entry) : undefined
    if (step?.process === process) return { entry: link.entry, step }
  }
  return undefined
}

const starting = 'initiated'

function restarts(steps: readonly StepEntry[]): readonly (readonly StepEntry[])[] {
  const placed = steps.flatMap(member => {
    const at = placedAt(member.entry)
    return at ? [{ ...member, at }] : []
  })
  const runs: StepEntry[][] = [steps.filter(({ entry }) => !placedAt(entry))]
  for (const { entry, step } of inOrderOfSteps(placed)) {
    const current = runs.at(-1)!
    const again = step.step === starting && current.some(member => member.step.step === starting)
    if (again) runs.push([{ entry, step }])
    else current.push({ entry, step })
  }
  return runs
}
