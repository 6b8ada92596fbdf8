import { samePerson } from '../entry/actor.ts'
import { entryId, type CaseEntry } from '../entry/entry.ts'
import { readData } from '../kinds/data.ts'
import type { KindDefinition } from '../kinds/kind.ts'
import { kindOf } from '../kinds/registry.ts'
import type { ActProblem, RecordAct } from './command.ts'
import type { OnRecord } from './on-record.ts'

/**
 * Nobody endorses or countersigns a recall that they proposed, began or asked to have endorsed. Which recall is meant
 * follows from the record, so that leaving something out is no way round it.
 */
export function ownRecallProblems(act: RecordAct, kind: KindDefinition, record: OnRecord): readonly ActProblem[] {
  const type = kind.influence?.type
  if (kind.family !== 'step' || (type !== 'endorsement' && type !== 'countersignature')) return []
  const own = recallOf(act, record).find(step => asksForRecall(step) && samePerson(act.actor, step.actor))
  if (!own) return []
  const problem = `rests on ${own.source.reference} (${kindOf(own).title}), which is your own`
  return [{ field: fieldFor(act), problem, expected: 'a recall that somebody else asks for' }]
}

/** What the act gives that leads to the recall; where it gives nothing, what it could have given. */
function fieldFor({ relatesTo, fields }: RecordAct): string {
  if (relatesTo.length > 0) return 'relatesTo.0.entry'
  return fields['recallId'] === undefined ? 'relatesTo' : 'fields.recallId'
}

/** The steps of the recall that an act names by a tie or by number; where it does neither, of the newest on record. */
function recallOf({ relatesTo, fields }: RecordAct, record: OnRecord): readonly CaseEntry[] {
  const steps = record.standing.filter(isRecallStep)
  const number = readData({ data: fields }).label('recallId')
  const named = steps.filter(
    step => relatesTo.some(({ entry }) => entry === step.id) || (number !== undefined && numberOf(step) === number),
  )
  return connected(named.length > 0 ? named : steps.slice(-1), steps)
}

/** Everything that hangs together with some steps: by the number of the recall, or by ties in either direction. */
function connected(found: readonly CaseEntry[], steps: readonly CaseEntry[]): readonly CaseEntry[] {
  const all = steps.filter(step => found.some(one => one === step || belongTogether(one, step)))
  return all.length === found.length ? all : connected(all, steps)
}

function belongTogether(one: CaseEntry, other: CaseEntry): boolean {
  const number = numberOf(one)
  return (number !== undefined && number === numberOf(other)) || tiedTo(one, other) || tiedTo(other, one)
}

function tiedTo(from: CaseEntry, to: CaseEntry): boolean {
  return from.relatesTo.some(({ id }) => id === to.id || entryId(from.source.file, id) === to.id)
}

/** A decision not to recall that names no recall is a step of none that could be told. */
function isRecallStep(entry: CaseEntry): boolean {
  const { considers, family, step: stepOf } = kindOf(entry)
  const step = stepOf?.(entry)
  if (step?.process !== 'recall') return false
  const endsOne = considers === 'recall' && family === 'decision' && step.waitsWith.kind === 'nobody'
  return !endsOne || step.id !== undefined || entry.relatesTo.some(({ as }) => as === 'step-of')
}

function numberOf(entry: CaseEntry): string | undefined {
  return kindOf(entry).step?.(entry)?.id
}

/** A step that proposes or begins a recall, or asks for what it needs; not one that itself agrees to it. */
function asksForRecall(entry: CaseEntry): boolean {
  const kind = kindOf(entry)
  const proposes = kind.considers === 'recall' && kind.family === 'step'
  return !kind.influence && (proposes || kind.request?.(entry) !== undefined)
}
