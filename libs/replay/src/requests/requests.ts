import {
  happenedBy,
  kindOf,
  type CaseEntry,
  type Elapsed,
  type Instant,
  type KnownWhen,
  type Request,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { perFileAndInstant } from '../case-file/per-file.ts'
import { orderBetween } from '../case-file/order.ts'
import { standingAt } from '../case-file/withdrawals.ts'
import { standingOf } from '../accountability/attestation.ts'
import { processOf } from '../processes/process.ts'
import { influencesOn } from '../state/setting.ts'
import { lateBy } from './late-answer.ts'
import { changedSince, isByAnother, type ChangedSince } from '../state/signed-version.ts'

export type RequestStatus = 'unanswered' | 'acknowledged' | 'answered' | 'answer contested'

/** Something asked of somebody, and what had come back by an instant. */
export interface RequestState {
  readonly entry: CaseEntry
  readonly of: string | null
  readonly subject: string | null
  readonly due: KnownWhen | undefined
  readonly status: RequestStatus
  /** Whether the due time had passed unanswered; `possibly` where an imprecise due time leaves it open. */
  readonly overdue: 'yes' | 'possibly' | 'no' | 'no due time recorded'
  /** By how much the first undisputed answer surely came after the due time. Absent: in time, none, or not surely late. */
  readonly answeredLate?: Elapsed
  readonly answeredBy: readonly CaseEntry[]
  readonly acknowledgedBy: readonly CaseEntry[]
  readonly chasedBy: readonly CaseEntry[]
  /** The change that made it wait again: the signature or return on record was of an earlier version. Absent: none. */
  readonly anew?: ChangedSince
}

/**
 * Every request made, and not surely withdrawn, by an instant, with its status then. Silence is a status, never a
 * missing row.
 */
export function requestsAt(file: CaseFile, instant: Instant): readonly RequestState[] {
  return standingRequestsAt(standingAt(file, instant), instant)
}

const standingRequestsAt = perFileAndInstant((file, instant): readonly RequestState[] =>
  file.entries.flatMap(entry => {
    const request = requestOf(entry)
    const at = placedAt(entry)
    if (!request || (at && happenedBy(at, instant) === 'no')) return []
    return [stateOf(file, entry, request, instant)]
  }),
)

/** True for a request that nobody had answered without dispute. */
export function isOpen(request: RequestState): boolean {
  return request.status !== 'answered'
}

/** What an entry asks for: what its kind declares, or the countersignature that its source says it waits for. */
function requestOf(entry: CaseEntry): Request | undefined {
  const kind = kindOf(entry)
  const asked = kind.request?.(entry)
  if (asked) return asked
  if (awaitsSignature(entry)) return { of: null, subject: 'countersignature' }
  return undefined
}

function stateOf(file: CaseFile, entry: CaseEntry, request: Request, instant: Instant): RequestState {
  const by = (entries: readonly CaseEntry[]) => entries.filter(one => happenedByThen(one, instant))
  const answeredBy = by(answersTo(file, entry, instant))
  const acknowledgedBy = by(linkedAs(file, entry, 'acknowledges'))
  const chasedBy = by([...new Set([...linkedAs(file, entry, 'chases'), ...relationTo(file, entry, 'chases')])])
  const status = statusOf(file, answeredBy, acknowledgedBy)
  const { due } = request
  const anew = askedAnew(file, entry, instant)
  const answeredLate = status === 'answered' ? lateBy(due, answeredBy.filter(isUndisputed(file))) : undefined
  return {
    entry,
    of: request.of ?? directedIn(file, entry),
    subject: request.subject,
    due,
    status,
    overdue: overdueAt(due, instant, status),
    ...(answeredLate ? { answeredLate } : {}),
    answeredBy,
    acknowledgedBy,
    chasedBy,
    ...(anew && answeredBy.length === 0 ? { anew } : {}),
  }
}

function statusOf(
  file: CaseFile,
  answers: readonly CaseEntry[],
  acknowledgements: readonly CaseEntry[],
): RequestStatus {
  if (answers.some(isUndisputed(file))) return 'answered'
  if (answers.length > 0) return 'answer contested'
  return acknowledgements.length > 0 ? 'acknowledged' : 'unanswered'
}

function isUndisputed(file: CaseFile): (answer: CaseEntry) => boolean {
  return answer => standingOf(file, answer).attestation !== 'contested'
}

/** Whether a due time had passed by an instant without an undisputed answer. */
export function overdueAt(
  due: KnownWhen | undefined,
  instant: Instant,
  status: RequestStatus,
): RequestState['overdue'] {
  if (due === undefined) return 'no due time recorded'
  if (status === 'answered') return 'no'
  if (due.latest < instant) return 'yes'
  return due.earliest < instant && due.precision !== 'day' ? 'possibly' : 'no'
}

/**
 * Explicit replies, whatever they are, but for those of whoever awaits a signature or directed; else for a rating that
 * awaits its countersignature only what somebody else signs, returns or overrides it with, for a direction what overrides
 * it, and for any other request the next step of its process, the decision of its occasion, or an entry of a kind that
 * answers.
 */
function answersTo(file: CaseFile, entry: CaseEntry, instant: Instant): readonly CaseEntry[] {
  const replies = relationTo(file, entry, 'replies-to').filter(reply => kindOf(reply).answering !== 'acknowledges')
  const own = isDirection(entry) || awaitsSignature(entry)
  const explicit = own ? replies.filter(reply => isByAnother(entry)(reply) !== 'no') : replies
  if (isDirection(entry)) return [...new Set([...explicit, ...influencesOn(file, entry, 'override')])]
  const others = awaitsSignature(entry)
    ? ['countersignature', 'return', 'override']
        .flatMap(type => influencesOn(file, entry, type))
        .filter(one => isByAnother(entry)(one) !== 'no' && !isOfEarlierVersion(file, entry, one, instant))
    : [...answering(file, entry), ...nextStep(file, entry, instant), ...sameOccasion(file, entry)]
  return [...new Set([...explicit, ...others])].filter(answer => answer !== entry)
}

/** A signature or a return answers for the version that it was given on; an override for the whole. */
function isOfEarlierVersion(file: CaseFile, entry: CaseEntry, answer: CaseEntry, instant: Instant): boolean {
  return kindOf(answer).influence?.type !== 'override' && changedSince(file, entry, answer, instant) !== undefined
}

/** The newest change after a signature or return that had been given, where something that awaits one was changed since. */
function askedAnew(file: CaseFile, entry: CaseEntry, instant: Instant): ChangedSince | undefined {
  if (!awaitsSignature(entry)) return undefined
  return ['countersignature', 'return']
    .flatMap(type => influencesOn(file, entry, type))
    .filter(one => isByAnother(entry)(one) !== 'no' && happenedByThen(one, instant))
    .flatMap(one => changedSince(file, entry, one, instant) ?? [])
    .at(-1)
}

/** A direction that names nobody is put to whoever did what it bears on. */
function directedIn(file: CaseFile, entry: CaseEntry): string | null {
  if (!isDirection(entry)) return null
  const [directed] = file.outgoing(entry).filter(link => link.as === 'directs')
  if (!directed || isByAnother(entry)(directed.entry) === 'no') return null
  const { staffId, role } = directed.entry.actor
  return staffId ?? role
}

function isDirection(entry: CaseEntry): boolean {
  return kindOf(entry).influence?.type === 'direction'
}

function awaitsSignature(entry: CaseEntry): boolean {
  return kindOf(entry).standing?.(entry) === 'awaiting countersignature'
}

/** What somebody directs or advises about an information request is no answer to it. */
function answering(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  const asksForInformation = kindOf(entry).family === 'information'
  return linkedAs(file, entry, 'answers').filter(other => !(asksForInformation && kindOf(other).influence))
}

/** A step that only asks once more, or asks somebody else, is no answer. */
function nextStep(file: CaseFile, entry: CaseEntry, instant: Instant): readonly CaseEntry[] {
  if (!kindOf(entry).step?.(entry)) return []
  const steps = processOf(file, entry, instant)?.steps ?? []
  const index = steps.findIndex(step => step.entry === entry)
  const next = steps.slice(index + 1).find(step => !requestOf(step.entry))
  return next && isReplyOf(requestOf(entry)!, next.entry) ? [next.entry] : []
}

/** A process that goes on without whoever was asked has not had their reply. */
function isReplyOf({ of }: Request, step: CaseEntry): boolean {
  const kind = kindOf(step)
  if (of === null || kind.influence || kind.answering === 'answers') return true
  return [step.actor.role, step.actor.staffId].includes(of)
}

/** A decision filed under the same occasion number answers the question filed there, unless it was surely made before. */
function sameOccasion(file: CaseFile, entry: CaseEntry): readonly CaseEntry[] {
  const asked = kindOf(entry).recallOccasion?.(entry)
  if (!asked || asked.decided || asked.occasion === undefined) return []
  return file.entries.filter(other => {
    const occasion = kindOf(other).recallOccasion?.(other)
    return occasion?.decided === true && occasion.occasion === asked.occasion && orderBetween(other, entry) !== 'before'
  })
}

/** Kinds that answer do so whatever the tie is called, unless it disputes or corrects the request itself. */
function linkedAs(file: CaseFile, entry: CaseEntry, answering: string): readonly CaseEntry[] {
  return file
    .incoming(entry)
    .filter(link => !['contests', 'corrects', 'dissents-from', 'reads'].includes(link.as))
    .map(link => link.entry)
    .filter(other => kindOf(other).answering === answering)
}

function relationTo(file: CaseFile, entry: CaseEntry, as: string): readonly CaseEntry[] {
  return file
    .incoming(entry)
    .filter(link => link.as === as)
    .map(link => link.entry)
}

function happenedByThen(entry: CaseEntry, instant: Instant): boolean {
  const at = placedAt(entry)
  return at === undefined || happenedBy(at, instant) !== 'no'
}
