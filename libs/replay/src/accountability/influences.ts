import {
  elapsedBetween,
  isAnotherPerson,
  isDatedBefore,
  kindOf,
  orderOf,
  readData,
  type Actor,
  type Bindingness,
  type CaseEntry,
  type Elapsed,
  type InfluenceResponse,
  type InfluenceType,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile, CaseFileAt } from '../case-file/case-file.ts'
import { standsAt, withdrawalsOf, type Withdrawal } from '../case-file/withdrawals.ts'
import { recordedProcessOf } from '../processes/process.ts'
import { standingOf, type Standing } from './attestation.ts'

/** What the decider is recorded as having made of an influence. */
export type InfluenceEffect = 'adopted' | 'partly adopted' | 'not adopted' | 'none stated'

/** What one recipient of a direction or advice made of it. */
export interface Response extends InfluenceResponse {
  readonly entry: CaseEntry
  readonly by: Actor
}

/** `contradicted`: by the dates on record it came before what it can only have come after. */
export type Timing = 'before' | 'after' | 'same instant' | 'order not known' | 'contradicted'

/** One act by which somebody bore on a decision. */
export interface InfluenceOnDecision {
  readonly entry: CaseEntry
  readonly type: InfluenceType
  readonly bindingness: Bindingness
  readonly effect: InfluenceEffect
  /** What the recipient is recorded as having done, such as "complied under dissent": their own newest response. */
  readonly response: string | undefined
  /** The recipient's own entry that response and effect are taken from; undefined: the influence's own record. */
  readonly respondedIn: CaseEntry | undefined
  /** Responses by recipients, each their own act. None of them is its author's word for the influence. */
  readonly responses: readonly Response[]
  /** Its withdrawals by its author as made in error: it stays on the record, and counts for nothing from then on. */
  readonly withdrawals: readonly Withdrawal[]
  readonly standing: Standing
  /** The proposal, step or other influence that it bore on, where that is not the decision itself. */
  readonly through: CaseEntry | undefined
  /** Before the decision, after it, or the record leaves it open. A ratification is never a prior approval. */
  readonly timing: Timing
  /** From the moment of what it bore on to the influence. */
  readonly sinceOccurred: Elapsed | undefined
  /** From the moment that was written down to the influence: how long it lay there to be answered. */
  readonly sinceRecorded: Elapsed | undefined
}

/**
 * Everything recorded that bore on a decision: influences on it, influences it says it followed, influences on the
 * proposals it followed, the endorsements and signatures of the process it is a step of, and what bore on any of these,
 * such as dissent from a direction. In order of presentation.
 */
export function influencesOf(file: CaseFileAt, decision: CaseEntry): readonly InfluenceOnDecision[] {
  const found = new Map<CaseEntry, CaseEntry>()
  const subjects = [decision, ...proposalsBefore(file, decision)]
  for (const subject of subjects) collectBearing(file, subject, found)
  for (const subject of subjects) collectFollowed(file, subject, found)
  for (const entry of signaturesInProcess(file, decision)) if (!found.has(entry)) found.set(entry, decision)
  for (const entry of found.keys()) if (!isDecision(entry)) collectBearing(file, entry, found)
  found.delete(decision)
  return file.entries
    .filter(entry => found.has(entry))
    .map(entry => influenceOf(file, entry, found.get(entry)!, decision))
}

/** Proposals and earlier decisions that a decision says it followed, nearest first. */
export function proposalsBefore(file: CaseFile, decision: CaseEntry): readonly CaseEntry[] {
  const seen = new Set([decision])
  const queue = [decision]
  const proposals: CaseEntry[] = []
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const link of file.outgoing(next)) {
      const followed = link.as === 'follows' || link.as === 'overrides'
      if (!followed || seen.has(link.entry) || !isDecision(link.entry)) continue
      seen.add(link.entry)
      proposals.push(link.entry)
      queue.push(link.entry)
    }
  }
  return proposals
}

/** What can only have influenced a decision that it came before; the others answer a decision that has been made. */
const comesBefore: readonly InfluenceType[] = ['advice', 'direction']

/**
 * Influences on the record that no relation ties to any decision. They may bear on this one or on another: the record
 * does not say, and so they are shown with every decision that they can bear on rather than with none. Advice or a
 * direction that surely came after a decision cannot have.
 */
export function unlinkedInfluences(file: CaseFile, decision: CaseEntry): readonly CaseEntry[] {
  return file.entries.filter(entry => {
    const { influence, step } = kindOf(entry)
    if (!influence || entry === decision || step?.(entry)) return false
    if (comesBefore.includes(influence.type) && surelyAfter(entry, decision)) return false
    return !bearsOnDecision(file, entry)
  })
}

/** Tied to a decision, or to another influence that is: a direction taken back is about what the first was about. */
function bearsOnDecision(file: CaseFile, entry: CaseEntry): boolean {
  const tied = new Set([entry])
  for (const one of tied) {
    for (const link of [...file.outgoing(one), ...file.incoming(one)]) {
      if (isDecision(link.entry)) return true
      if (kindOf(link.entry).influence) tied.add(link.entry)
    }
  }
  return false
}

function surelyAfter(entry: CaseEntry, decision: CaseEntry): boolean {
  const [at, decidedAt] = [placedAt(entry), placedAt(decision)]
  return at !== undefined && decidedAt !== undefined && orderOf(at, decidedAt) === 'after'
}

/** True for entries by which somebody decides or proposes something. */
export function isDecision(entry: CaseEntry): boolean {
  const kind = kindOf(entry)
  return kind.family === 'decision' || (kind.family === 'step' && !kind.influence)
}

/** Influences that name what they bear on. */
function collectBearing(file: CaseFile, subject: CaseEntry, found: Map<CaseEntry, CaseEntry>): void {
  for (const link of file.incoming(subject)) {
    const bears = kindOf(link.entry).influence && link.as !== 'follows' && link.as !== 'step-of'
    if (bears && !found.has(link.entry)) found.set(link.entry, subject)
  }
}

/** Influences that a decision or proposal says it followed. */
function collectFollowed(file: CaseFile, subject: CaseEntry, found: Map<CaseEntry, CaseEntry>): void {
  for (const link of file.outgoing(subject)) {
    if (link.as === 'follows' && kindOf(link.entry).influence && !found.has(link.entry)) found.set(link.entry, subject)
  }
}

function signaturesInProcess(file: CaseFileAt, decision: CaseEntry): readonly CaseEntry[] {
  const steps = recordedProcessOf(file, decision, file.knownAt)?.steps ?? []
  return steps.map(step => step.entry).filter(entry => entry !== decision && kindOf(entry).influence !== undefined)
}

function influenceOf(file: CaseFileAt, entry: CaseEntry, subject: CaseEntry, decision: CaseEntry): InfluenceOnDecision {
  const { type, bindingness } = kindOf(entry).influence!
  const data = readData(entry)
  const at = placedAt(entry)
  const subjectAt = placedAt(subject)
  const responses = responsesTo(file, entry)
  const newest = responses.findLast(one => standsAt(file, one.entry, file.knownAt))
  const response = newest?.response ?? data.text('response')
  return {
    entry,
    type,
    bindingness,
    effect: newest?.effect ?? effectOf(newest ? undefined : data.text('effect'), response),
    response,
    respondedIn: newest?.entry,
    responses,
    withdrawals: withdrawalsOf(file, entry),
    standing: standingOf(file, entry),
    through: subject === decision ? undefined : subject,
    timing: contradicts(file, entry, subject) ? 'contradicted' : timingOf(entry, decision),
    sinceOccurred: at && subjectAt ? elapsedBetween(subjectAt, at) : undefined,
    sinceRecorded:
      at && subject.recorded.status !== 'not stated' ? elapsedBetween(subject.recorded.when, at) : undefined,
  }
}

/** Nobody responds to their own direction, and nothing but a response is one, whatever the tie is called. */
function responsesTo(file: CaseFile, influence: CaseEntry): readonly Response[] {
  return file.incoming(influence).flatMap(({ entry }) => {
    const response = kindOf(entry).response?.(entry)
    return response && isAnotherPerson(entry.actor, influence.actor) !== 'no'
      ? [{ ...response, entry, by: entry.actor }]
      : []
  })
}

function contradicts(file: CaseFile, entry: CaseEntry, subject: CaseEntry): boolean {
  return file
    .outgoing(entry)
    .some(link => link.entry === subject && isDatedBefore(entry, kindOf(entry), link.as, subject))
}

function timingOf(entry: CaseEntry, decision: CaseEntry): InfluenceOnDecision['timing'] {
  const at = placedAt(entry)
  const decided = placedAt(decision)
  const order = at && decided ? orderOf(at, decided) : 'unknown'
  return order === 'same-instant' ? 'same instant' : order === 'unknown' ? 'order not known' : order
}

const effects: readonly InfluenceEffect[] = ['adopted', 'partly adopted', 'not adopted', 'none stated']

function effectOf(stated: string | undefined, response: string | undefined): InfluenceEffect {
  const named = effects.find(effect => effect === stated)
  if (named) return named
  if (response?.startsWith('complied')) return 'adopted'
  return response === 'declined' ? 'not adopted' : 'none stated'
}
