import { calendarDaysBetween, elapsedBetween, kindOf, type CaseEntry, type KnownWhen } from '#case-record'
import {
  concordances,
  isOpen,
  placedAt,
  recallOccasions,
  recordedAfter,
  reusedRationales,
  type Concordance as ReplayConcordance,
  type Occasion,
  type ReusedRationale as ReplayReused,
} from '#replay'
import type { Entry } from '../../models/entry.models.ts'
import type {
  Concordance,
  ElapsedBetween,
  RecallOccasion,
  RecallOccasions,
  RecordedAfter,
  ReusedRationale,
} from '../../models/history.models.ts'
import { toDecider } from '../entry/actor.ts'
import { toEntries, toEntry, toOptionalEntry } from '../entry/entry.ts'
import { toRequest } from './process.ts'
import { disclosed, isWithheld, type Showing } from '../opened/showing.ts'
import { toElapsed, toWhen } from '../entry/time.ts'

/** What was recorded, changed or first read after a moment. */
export function toRecordedAfter(showing: Showing, moment: number): RecordedAfter {
  const after = recordedAfter(showing.file, moment)
  return {
    moment,
    entries: after.entries.map(late => ({
      ...late,
      entry: toEntry(showing, late.entry),
      changes: toEntries(showing, late.changes),
    })),
    firstReadAfter: after.firstReadAfter.map(({ information, reading }) => ({
      information: toEntry(showing, information),
      reading: toEntry(showing, reading),
    })),
    recordingNotStated: toEntries(showing, after.recordingNotStated),
  }
}

/** Occasions on which recall was asked about or decided, by the instant of the view. */
export function toRecallOccasions(showing: Showing): RecallOccasions {
  const occasions = recallOccasions(showing.file, showing.effectiveAt)
  const unanswered = occasions.filter(occasion => occasion.reply && isOpen(occasion.reply))
  return {
    occasions: occasions.map(occasion => toOccasion(showing, occasion)),
    reusedRationales: reusedRationales(showing.file, occasions).map(reused => toReused(showing, reused)),
    unanswered: toEntries(
      showing,
      unanswered.map(occasion => occasion.entry),
    ),
  }
}

/** Everything put to a court or the Parole Board beside what was decided. */
export function toConcordances(showing: Showing): Concordance[] {
  return concordances(showing.file).map(one => toConcordance(showing, one))
}

/** What somebody kept back from others, as the record has it. */
export function toWithheldInformation(showing: Showing): Entry[] {
  return toEntries(
    showing,
    showing.file.entries.filter(entry => kindOf(entry).information === 'withheld'),
  )
}

/** Time between two entries. */
export function toElapsedBetween(showing: Showing, from: CaseEntry, to: CaseEntry): ElapsedBetween {
  const [start, end] = [placedAt(from), placedAt(to)]
  return {
    __typename: 'ElapsedBetween',
    from: toEntry(showing, from),
    to: toEntry(showing, to),
    elapsed: start && end && toElapsed(elapsedBetween(start, end)),
    calendarDays: start && end && calendarDays(start, end),
  }
}

/** A count of days, where both ends lie surely within one London day each. */
function calendarDays(start: KnownWhen, end: KnownWhen): number | undefined {
  const bounds = [start.earliest, start.latest, end.earliest, end.latest]
  if (!bounds.every(bound => Number.isFinite(bound))) return undefined
  const days = calendarDaysBetween(start.earliest, end.earliest)
  const sure = calendarDaysBetween(start.latest, end.latest) === days && isOneDay(start) && isOneDay(end)
  return sure ? days : undefined
}

function isOneDay({ earliest, latest }: KnownWhen): boolean {
  return calendarDaysBetween(earliest, latest) === 0
}

function toOccasion(showing: Showing, occasion: Occasion): RecallOccasion {
  const { entry, decider, reply, alternatives } = occasion
  const at = placedAt(entry)
  const content = isWithheld(showing, entry) ? undefined : occasion
  return {
    entry: toEntry(showing, entry),
    occasion: content?.occasion,
    date: at && toWhen(at),
    raisedBy: content?.raisedBy,
    decider: content && decider && toDecider(showing, entry, decider),
    rationale: content?.rationale,
    alternatives: content && alternatives && [...alternatives],
    reply: reply && toRequest(showing, reply),
  }
}

function toReused(showing: Showing, reused: ReplayReused): ReusedRationale {
  return {
    rationale: isWithheld(showing, ...reused.decisions) ? undefined : reused.rationale,
    decisions: toEntries(showing, reused.decisions),
    questionsSince: toEntries(showing, reused.questionsSince),
    nextDecision: toOptionalEntry(showing, reused.nextDecision),
  }
}

function toConcordance(showing: Showing, concordance: ReplayConcordance): Concordance {
  const { matter, proposal, outcome, followed } = concordance
  const sides = [proposal, outcome].filter(side => side !== undefined)
  return {
    matter,
    proposal: toOptionalEntry(showing, proposal),
    proposed: proposal && disclosed(showing, proposal, concordance.proposed),
    outcome: toOptionalEntry(showing, outcome),
    decided: outcome && disclosed(showing, outcome, concordance.decided),
    followed: isWithheld(showing, ...sides) ? 'withheld' : followed,
  }
}
