import {
  elapsedBetween,
  holdsRank,
  kindOf,
  orderOf,
  standards,
  standardsFor,
  type Actor,
  type CaseEntry,
  type Elapsed,
  type Instant,
  type Rank,
  type Requirement,
  type Standard,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFileAt } from '../case-file/case-file.ts'
import { deciderOf } from '../case-file/decider.ts'
import { standsAt } from '../case-file/withdrawals.ts'
import { recordedProcessOf } from '../processes/process.ts'
import { changedSince, isByAnother, type ChangedSince } from '../state/signed-version.ts'
import { recordingLag } from './attestation.ts'
import type { InfluenceOnDecision } from './influences.ts'

/** What a standard asked of a decision, and what the record holds of it. Derived at every reading; never stored. */
export interface OversightCheck {
  readonly standard: Standard
  /** `possibly`: the record or the standard does not say surely that it was in force then. */
  readonly inForce: 'surely' | 'possibly'
  readonly requirement: Requirement
  /** What was asked for, in words: "countersignature by a senior probation officer". */
  readonly requires: string
  /**
   * `none recorded` is not "not done": the record does not show it. `cannot say`: something is recorded, and the record
   * does not say whether it was by somebody who could give it.
   */
  readonly status: 'recorded' | 'recorded late' | 'none recorded' | 'cannot say'
  /** With `cannot say`: whether of the rank asked for, or whether another person than the decider at all. */
  readonly notSaid?: 'rank' | 'person'
  readonly entry: CaseEntry | undefined
  /** From what it was asked of to what was recorded. */
  readonly elapsed: Elapsed | undefined
  /** That it is asked of the version that stands since a change, after it was given on an earlier one. Absent: of the act. */
  readonly anew?: ChangedSince
}

/**
 * Checks a decision against every standard of oversight that was, or may have been, in force when it was made. A
 * countersignature is of one exact version: where the decision was changed after it, by an instant, it is asked for anew.
 */
export function oversightOf(
  file: CaseFileAt,
  decision: CaseEntry,
  influences: readonly InfluenceOnDecision[],
  among: readonly Standard[] = standards,
  instant: Instant = file.knownAt,
): readonly OversightCheck[] {
  const earlier = file.entries.filter(entry => entry.kind === decision.kind && surelyBefore(entry, decision))
  return standardsFor(decision, earlier, among).flatMap(({ standard, inForce }) =>
    standard.requires.flatMap(requirement => {
      const check = { standard, inForce, requirement, requires: inWords(requirement) }
      const first = found(file, decision, influences, requirement)
      const again = foundAnew({ file, decision, influences, instant }, requirement, first)
      return [{ ...check, ...first }, ...again.map(one => ({ ...check, ...one }))]
    }),
  )
}

interface Checked {
  readonly file: CaseFileAt
  readonly decision: CaseEntry
  readonly influences: readonly InfluenceOnDecision[]
  readonly instant: Instant
}

/** What is on record for the version that stands, where what was found is a countersignature of an earlier one. */
function foundAnew(
  { file, decision, influences, instant }: Checked,
  requirement: Requirement,
  first: Found,
): readonly (Found & Pick<OversightCheck, 'anew'>)[] {
  if (!first.entry || kindOf(first.entry).influence?.type !== 'countersignature') return []
  const anew = changedSince(file, decision, first.entry, instant)
  if (!anew) return []
  const ofNewest = influences.filter(
    one => one.type === 'countersignature' && !changedSince(file, decision, one.entry, instant),
  )
  const second = found(file, decision, ofNewest, requirement)
  const [changed, signed] = [placedAt(anew.change), second.entry && placedAt(second.entry)]
  if (!changed || !signed) return [{ ...second, anew }]
  const { status, elapsed } = timed(elapsedBetween(changed, signed), requirement)
  return [{ ...second, elapsed, status: second.status === 'cannot say' ? second.status : status, anew }]
}

type Found = Pick<OversightCheck, 'status' | 'entry' | 'elapsed' | 'notSaid'>

const noneRecorded: Found = { status: 'none recorded', entry: undefined, elapsed: undefined }

function found(
  file: CaseFileAt,
  decision: CaseEntry,
  influences: readonly InfluenceOnDecision[],
  requirement: Requirement,
): Found {
  switch (requirement.kind) {
    case 'influence': {
      // A signature on an earlier proposal is no signature on this version, and one's own is no oversight.
      const byAnother = isByAnother(decision)
      const given = influences.filter(
        one => requirement.types.includes(one.type) && one.through === undefined && byAnother(one.entry) !== 'no',
      )
      const finding = (one: InfluenceOnDecision): Found => ({
        entry: one.entry,
        ...timed(one.sinceRecorded ?? one.sinceOccurred, requirement),
      })
      const by = (one: InfluenceOnDecision) => one.entry.actor
      const others = given.filter(one => byAnother(one.entry) === 'yes')
      const found = ranked(others, by, requirement.by, finding)
      if (found.status !== 'none recorded') return found
      const unclear = ranked(given, by, requirement.by, finding)
      return unclear.status === 'none recorded' ? unclear : { ...unclear, status: 'cannot say', notSaid: 'person' }
    }
    case 'entry': {
      const steps = recordedProcessOf(file, decision, file.knownAt)?.steps ?? []
      const later = steps.filter(
        step =>
          requirement.kinds.includes(step.entry.kind) &&
          surelyBefore(decision, step.entry) &&
          standsAt(file, step.entry, file.knownAt),
      )
      const from = placedAt(decision)
      return ranked(
        later,
        step => step.entry.actor,
        requirement.by,
        step => ({
          entry: step.entry,
          ...timed(from && elapsedBetween(from, step.at), requirement),
        }),
      )
    }
    case 'statement': {
      const stated = kindOf(decision).rationale?.(decision) === undefined ? [] : [decision]
      return ranked(
        stated,
        entry => deciderOf(entry).actor,
        requirement.by,
        entry => ({
          entry,
          ...timed(recordingLag(entry), requirement),
        }),
      )
    }
  }
}

/** The first candidate by somebody of the rank; failing that, one of whom the record does not tell the rank. */
function ranked<Candidate>(
  candidates: readonly Candidate[],
  actorOf: (candidate: Candidate) => Actor,
  rank: Rank | undefined,
  finding: (candidate: Candidate) => Found,
): Found {
  const holds = (candidate: Candidate) => (rank ? holdsRank(actorOf(candidate), rank) : 'yes')
  const proper = candidates.find(candidate => holds(candidate) === 'yes')
  if (proper) return finding(proper)
  const unclear = candidates.find(candidate => holds(candidate) === 'not recorded')
  return unclear ? { ...finding(unclear), status: 'cannot say', notSaid: 'rank' } : noneRecorded
}

/** Late only where even the shortest time it can have taken is over the limit. */
function timed(elapsed: Elapsed | undefined, requirement: Requirement): Pick<Found, 'status' | 'elapsed'> {
  const limit = requirement.within?.milliseconds
  const late = limit !== undefined && elapsed !== undefined && elapsed.least > limit
  return { status: late ? 'recorded late' : 'recorded', elapsed }
}

function inWords(requirement: Requirement): string {
  const by = requirement.by ? ` by ${requirement.by.inWords}` : ''
  const within = requirement.within ? `, ${requirement.within.inWords}` : ''
  return `${whatIsRequired(requirement)}${by}${within}`
}

function whatIsRequired(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'influence':
      return requirement.types.join(' or ')
    case 'entry':
      return requirement.kinds.map(kind => kindOf({ kind }).title.toLowerCase()).join(' or ')
    case 'statement':
      return `${requirement.of} recorded`
  }
}

function surelyBefore(left: CaseEntry, right: CaseEntry): boolean {
  const leftAt = placedAt(left)
  const rightAt = placedAt(right)
  return leftAt !== undefined && rightAt !== undefined && orderOf(leftAt, rightAt) === 'before'
}
