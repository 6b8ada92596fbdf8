import {
  happenedBy,
  isAnotherPerson,
  isBeforeReliance,
  kindOf,
  orderOf,
  readData,
  type Actor,
  type CaseEntry,
  type Instant,
  type KnownWhen,
} from '#case-record'
import { knownFrom, placedAt } from '../basis/known.ts'
import { agencyNamed, agencyOf } from '../case-file/agency.ts'
import { openCaseFile, type CaseFile, type CaseFileAt } from '../case-file/case-file.ts'
import { deciderOf } from '../case-file/decider.ts'
import { perFile } from '../case-file/per-file.ts'
import { standsAt } from '../case-file/withdrawals.ts'
import { isOpen, requestsAt, type RequestState } from '../requests/requests.ts'

/** One recorded reading of a piece of information. */
export interface Reading {
  readonly entry: CaseEntry
  readonly by: Actor
  readonly at: KnownWhen | undefined
}

/** A piece of information as it stood when somebody decided. */
export interface InformationItem {
  readonly entry: CaseEntry
  /** Whether it had been recorded by then: surely, possibly, not, or its source does not say when it was recorded. */
  readonly recordedByThen: 'yes' | 'possibly' | 'no' | 'not stated'
  /** By the dates on record it came after the decision, which therefore cannot have relied on it. */
  readonly datedAfter: boolean
  /**
   * Whether the decider had read it, or relied on it before, by then, as far as anything records. `not known`: somebody
   * had who may have been the decider or another, or the decider did, and whether before is open.
   */
  readonly usedByDeciderBefore: 'yes' | 'no' | 'not known'
  /** All readings recorded up to the basis, by anybody. */
  readonly readings: readonly Reading[]
}

/** What a decider had, had not, and could not have had. Nothing recorded after the decision counts as available. */
export interface InformationAtDecision {
  readonly decidedAt: KnownWhen | undefined
  readonly reliedOn: readonly InformationItem[]
  readonly recordedNotReliedOn: readonly InformationItem[]
  readonly outstanding: readonly RequestState[]
  readonly refused: readonly CaseEntry[]
  readonly discounted: readonly CaseEntry[]
  /** Decided not to be asked for. */
  readonly notSought: readonly CaseEntry[]
  readonly withheld: readonly CaseEntry[]
  readonly heldElsewhere: readonly CaseEntry[]
  /** Existed in the world by then, but was written down only afterwards. */
  readonly recordedOnlyLater: readonly CaseEntry[]
  /** Ids that the decider relied on and that are not on the record. */
  readonly reliedOnNotFound: readonly string[]
}

/** What one decider could know when they decided, from the case file as known at its basis. */
export function informationAt(file: CaseFileAt, decision: CaseEntry): InformationAtDecision {
  const at = placedAt(decision)
  const bounds = at ?? { earliest: file.knownAt, latest: file.knownAt }
  const decider = deciderOf(decision).actor
  const reliedOn = file.reliedOn(decision)
  const existing = file.entries.filter(
    entry => entry !== decision && existedBy(entry, bounds.latest) && standsAt(file, entry, bounds.earliest),
  )
  const item = (entry: CaseEntry) => itemOf(file, entry, decision, decider, bounds)
  const received = existing.filter(entry => cameIn(entry, decider) && !reliedOn.includes(entry))
  const inRole = (role: string) => existing.filter(entry => kindOf(entry).information === role)
  return {
    decidedAt: at,
    reliedOn: reliedOn.map(item),
    recordedNotReliedOn: received.filter(entry => mayBeKnownBy(entry, bounds.latest)).map(item),
    outstanding: outstandingAt(file, decision, bounds.latest),
    refused: inRole('refused'),
    discounted: inRole('discounted'),
    notSought: inRole('not sought'),
    withheld: inRole('withheld'),
    heldElsewhere: inRole('held elsewhere'),
    recordedOnlyLater: received.filter(entry => !mayBeKnownBy(entry, bounds.latest)),
    reliedOnNotFound: file
      .dangling(decision)
      .filter(reference => reference.as === 'relied-on')
      .map(({ reference }) => reference),
  }
}

/** What came in, whatever its kind is called: received, or shared with the decider's agency by another. */
function cameIn(entry: CaseEntry, decider: Actor): boolean {
  const role = kindOf(entry).information
  if (role === 'received') return true
  if (role !== 'shared') return false
  const [agency, from] = [agencyOf(decider), agencyOf(entry.actor)]
  if (agency === undefined || from === undefined || agency === from) return false
  const audience = readData(entry).texts('audience') ?? []
  return audience.length === 0 || audience.some(name => agencyNamed(name).includes(agency))
}

/** Every reading of an entry that is on record, oldest first. */
export function readingsOf(file: CaseFile, entry: CaseEntry): readonly Reading[] {
  return file
    .incoming(entry)
    .filter(link => link.as === 'reads')
    .map(link => ({ entry: link.entry, by: link.entry.actor, at: placedAt(link.entry) }))
}

/** False only where it was surely written down after the instant. */
function mayBeKnownBy(entry: CaseEntry, instant: Instant): boolean {
  return entry.recorded.status === 'not stated' || entry.recorded.when.earliest <= instant
}

function existedBy(entry: CaseEntry, instant: Instant): boolean {
  const at = placedAt(entry)
  return at === undefined || happenedBy(at, instant) !== 'no'
}

/**
 * Requests without an undisputed answer, as they stood and as they were known then. What the decision itself asks for, or
 * is the answer to, was not outstanding when it was made.
 */
function outstandingAt(file: CaseFileAt, decision: CaseEntry, instant: Instant): readonly RequestState[] {
  const then = Math.min(instant, file.knownAt)
  const own = requestsAt(file, file.knownAt).filter(
    ({ entry, answeredBy }) => entry === decision || answeredBy.includes(decision),
  )
  return requestsAt(openCaseFile(file.crn, file.entries, then), then).filter(
    request => isOpen(request) && !own.some(({ entry }) => entry === request.entry),
  )
}

function itemOf(
  file: CaseFile,
  entry: CaseEntry,
  decision: CaseEntry,
  decider: Actor,
  decided: Pick<KnownWhen, 'earliest' | 'latest'>,
): InformationItem {
  const readings = readingsOf(file, entry)
  const relying = (relyingOn(file).get(entry) ?? []).filter(other => other !== decision)
  const uses = [...readings.map(reading => reading.entry), ...relying]
  return {
    entry,
    recordedByThen: recordedBy(entry, decided),
    datedAfter: isBeforeReliance(decision, entry),
    readings,
    usedByDeciderBefore: usedBefore(uses, decision, decider),
  }
}

function recordedBy(
  entry: CaseEntry,
  decided: Pick<KnownWhen, 'earliest' | 'latest'>,
): InformationItem['recordedByThen'] {
  if (entry.recorded.status === 'not stated') return 'not stated'
  if (knownFrom(entry) <= decided.earliest) return 'yes'
  return mayBeKnownBy(entry, decided.latest) ? 'possibly' : 'no'
}

function usedBefore(
  uses: readonly CaseEntry[],
  decision: CaseEntry,
  decider: Actor,
): InformationItem['usedByDeciderBefore'] {
  const found = uses.map(use => [isBy(use, decider), isNotAfter(use, decision)])
  if (found.some(parts => parts.every(part => part === 'yes'))) return 'yes'
  return found.some(parts => !parts.includes('no')) ? 'not known' : 'no'
}

function isBy({ actor }: CaseEntry, decider: Actor): InformationItem['usedByDeciderBefore'] {
  const another = isAnotherPerson(actor, decider)
  return another === 'cannot say' ? 'not known' : another === 'no' ? 'yes' : 'no'
}

/** For each entry, those whose author says that it bore on them. */
const relyingOn = perFile(file => {
  const pairs = file.entries.flatMap(entry => file.reliedOn(entry).map(reliedOn => ({ reliedOn, entry })))
  const byReliedOn = Map.groupBy(pairs, pair => pair.reliedOn)
  return new Map([...byReliedOn].map(([reliedOn, relying]) => [reliedOn, relying.map(pair => pair.entry)]))
})

function isNotAfter(entry: CaseEntry, decision: CaseEntry): InformationItem['usedByDeciderBefore'] {
  const at = placedAt(entry)
  const decided = placedAt(decision)
  const order = at && decided ? orderOf(at, decided) : 'unknown'
  return order === 'unknown' ? 'not known' : order === 'after' ? 'no' : 'yes'
}
