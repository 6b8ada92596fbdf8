import { isAnotherPerson, kindOf, readData, standards, type CaseEntry, type Standard } from '#case-record'
import { isKnownBy, placedAt } from '../basis/known.ts'
import type { CaseFile, CaseFileAt } from '../case-file/case-file.ts'
import { takenBackBy, type Withdrawal, withdrawalsOf } from '../case-file/withdrawals.ts'
import { deciderOf, type Decider } from '../case-file/decider.ts'
import { optionsOf, type OptionsConsidered } from '../options/options.ts'
import { meetingsAt, type MeetingRecord } from '../meetings/meetings.ts'
import { requestsAt, type RequestState } from '../requests/requests.ts'
import { settingsOf } from '../state/setting.ts'
import { influencesOf, proposalsBefore, unlinkedInfluences, type InfluenceOnDecision } from './influences.ts'
import { informationAt, type InformationAtDecision } from './information.ts'
import { oversightOf, type OversightCheck } from './oversight.ts'

/** What somebody had put forward before a decision, and what became of it. */
export interface ProposalBefore {
  readonly entry: CaseEntry
  readonly returnedBy: readonly CaseEntry[]
  readonly overriddenBy: readonly CaseEntry[]
  /** Whether anything it set was ever in force. */
  readonly everInForce: boolean
}

/** A meeting that had been recorded by the time of a decision, and whether the decider relied on it. */
export interface MeetingBefore {
  readonly meeting: MeetingRecord
  readonly reliedOn: boolean
}

/** Everything that answers for one decision, as far as the file knows. */
export interface Accountability {
  readonly entry: CaseEntry
  /** Its own withdrawals as made in error, by its author. */
  readonly withdrawals: readonly Withdrawal[]
  readonly decider: Decider
  readonly mandate: string | undefined
  readonly outcome: string | undefined
  readonly rationale: string | undefined
  readonly options: OptionsConsidered
  readonly influences: readonly InfluenceOnDecision[]
  readonly unlinkedInfluences: readonly CaseEntry[]
  readonly proposals: readonly ProposalBefore[]
  readonly meetings: readonly MeetingBefore[]
  readonly oversight: readonly OversightCheck[]
  readonly information: InformationAtDecision
  /** Concerns raised about the decision or what bore on it. */
  readonly concerns: readonly RequestState[]
  /** The newest allocation or workload entry about the decider that had been recorded by then. */
  readonly workload: CaseEntry | undefined
}

/** Answers for one decision: who, in what capacity, under whose influence, on what information, with what oversight. */
export function accountabilityOf(
  file: CaseFileAt,
  decision: CaseEntry,
  effectiveAt: number,
  among: readonly Standard[] = standards,
): Accountability {
  const kind = kindOf(decision)
  const influences = influencesOf(file, decision)
  return {
    entry: decision,
    withdrawals: withdrawalsOf(file, decision),
    decider: deciderOf(decision),
    mandate: readData(decision).text('mandate') ?? readData(decision).text('authority'),
    outcome: kind.outcome?.(decision),
    rationale: kind.rationale?.(decision),
    options: optionsOf(decision),
    influences,
    unlinkedInfluences: unlinkedInfluences(file, decision),
    proposals: proposalsOf(file, decision),
    meetings: meetingsBefore(file, decision),
    oversight: oversightOf(
      file,
      decision,
      influences.filter(({ withdrawals }) => takenBackBy(withdrawals, effectiveAt) !== 'surely'),
      among,
      Math.min(effectiveAt, file.knownAt),
    ),
    information: informationAt(file, decision),
    concerns: concernsAbout(file, [decision, ...influences.map(influence => influence.entry)], effectiveAt),
    workload: workloadOf(file, decision),
  }
}

function proposalsOf(file: CaseFile, decision: CaseEntry): readonly ProposalBefore[] {
  const { settings } = settingsOf(file)
  return proposalsBefore(file, decision).map(entry => {
    const bearing = file.incoming(entry).filter(link => link.as !== 'follows')
    const of = (type: string) => bearing.map(link => link.entry).filter(one => kindOf(one).influence?.type === type)
    return {
      entry,
      returnedBy: of('return'),
      overriddenBy: of('override'),
      everInForce: settings.some(setting => setting.entry === entry),
    }
  })
}

function meetingsBefore(file: CaseFileAt, decision: CaseEntry): readonly MeetingBefore[] {
  const at = placedAt(decision)?.latest ?? file.knownAt
  const reliedOn = file.reliedOn(decision)
  return meetingsAt(file, at)
    .filter(({ entry }) => isKnownBy(entry, at))
    .map(meeting => ({ meeting: asKnownBy(meeting, at), reliedOn: reliedOn.includes(meeting.entry) }))
}

/** Views and parts written down afterwards were not there for the decider. */
function asKnownBy(meeting: MeetingRecord, at: number): MeetingRecord {
  const known = ({ entry }: { readonly entry: CaseEntry }) => isKnownBy(entry, at)
  const decisions = meeting.decisions.filter(entry => isKnownBy(entry, at))
  return { ...meeting, views: meeting.views.filter(known), parts: meeting.parts.filter(known), decisions }
}

function concernsAbout(file: CaseFile, about: readonly CaseEntry[], instant: number): readonly RequestState[] {
  return requestsAt(file, instant).filter(
    ({ entry }) => kindOf(entry).family === 'concern' && file.outgoing(entry).some(link => about.includes(link.entry)),
  )
}

function workloadOf(file: CaseFileAt, decision: CaseEntry): CaseEntry | undefined {
  const at = placedAt(decision)?.latest ?? file.knownAt
  const decider = deciderOf(decision).actor
  return file.entries.findLast(entry => {
    const place = placedAt(entry)
    const before = place !== undefined && place.latest <= at && isKnownBy(entry, at)
    return before && isAboutWorkloadOf(entry, decider)
  })
}

/**
 * True where an entry measures the workload of a person: of whom it names, or else of who wrote it. What may be that of
 * another of the same role is nobody's.
 */
export function isAboutWorkloadOf(entry: CaseEntry, decider: Decider['actor']): boolean {
  const data = readData(entry)
  const measured = ['caseload', 'workloadPercent', 'measure'].some(field => data.value(field) !== undefined)
  const subject = data.text('to') ?? data.text('staffId')
  const about = subject === undefined ? isAnotherPerson(entry.actor, decider) === 'no' : subject === decider.staffId
  return measured && about
}
