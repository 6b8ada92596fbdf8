import { kindOf, type CaseEntry, type Instant, type KnownWhen, type ProcessStep, type RelationKind } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { isReleasedBetween } from './releases.ts'

/** An entry that is a step of a process. */
export interface StepEntry {
  readonly entry: CaseEntry
  readonly step: ProcessStep
}

/**
 * The steps on a file, run by run. A step belongs to the run of its own number; without one, to that of the step it is a
 * step of, however far that leads, and to the number that the steps of that one agree on. Steps that neither a number
 * nor a relation ties are taken for one run until another begins: the record does not say more. A decision not to recall
 * that ends no recall is not a run.
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
  return [...Map.groupBy(members, keyOf)]
    .flatMap(([key, run]) => (key.endsWith('/untied') ? restarts(file, run) : [run]))
    .filter(run => !run.every(endsNothing))
}

/** Tied to no recall, such a decision ends one only where an open one stands before it. */
function endsNothing({ entry, step }: StepEntry): boolean {
  return step.step === decidedAgainst && step.id === undefined && !entry.relatesTo.some(({ as }) => as === 'step-of')
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
    if (link.as !== 'step-of' && !(decides(entry, process) && decidesOn.includes(link.as))) continue
    const step = kindOf(link.entry).step?.(link.entry)
    if (step?.process === process) return { entry: link.entry, step }
  }
  return undefined
}

/** Ties by which a decision against going on names what it ends. */
const decidesOn: readonly RelationKind[] = ['follows', 'overrides', 'replies-to']

function decides(entry: CaseEntry, process: ProcessStep['process']): boolean {
  const step = kindOf(entry).step?.(entry)
  return step?.process === process && step.step === decidedAgainst
}

const starting = 'initiated'
const weighing = 'considered'
const decidedAgainst = 'not recalled'
const carriedOut = 'licence revoked'

/**
 * Whether a step begins another run than the one that the steps before it are of: one is started again, or weighed anew
 * after the last had ended or been carried out, or the person was released on a new licence in between.
 */
function beginsAnother(file: CaseFile, current: readonly StepEntry[], { entry, step }: StepEntry): boolean {
  const last = current.at(-1)
  if (!last) return false
  if (isReleasedBetween(file, last.entry, entry)) return true
  const has = (name: string) => current.some(member => member.step.step === name)
  if (step.step === decidedAgainst) return isOver(current)
  if (step.step === starting) return has(starting) || isOver(current)
  return step.step === weighing && isOver(current)
}

function isOver(run: readonly StepEntry[]): boolean {
  return run.at(-1)?.step.waitsWith.kind === 'nobody' || run.some(({ step }) => step.step === carriedOut)
}

function restarts(file: CaseFile, steps: readonly StepEntry[]): readonly (readonly StepEntry[])[] {
  const placed = steps.flatMap(member => {
    const at = placedAt(member.entry)
    return at ? [{ ...member, at }] : []
  })
  const runs: StepEntry[][] = [steps.filter(({ entry }) => !placedAt(entry))]
  for (const { entry, step } of inOrderOfSteps(placed)) {
    const current = runs.at(-1)!
    if (beginsAnother(file, current, { entry, step })) runs.push([{ entry, step }])
    else current.push({ entry, step })
  }
  return runs
}
