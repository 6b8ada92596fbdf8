import {
  calendarDaysBetween,
  elapsedInWords,
  kindOf,
  momentInWords,
  whenInWords,
  type CaseEntry,
  type KnownWhen,
} from '#case-record'
import {
  placedAt,
  type ProcessRun as ReplayRun,
  type RequestState as ReplayRequest,
  type Step,
  type Wait as ReplayWait,
} from '#replay'
import type { ProcessRun, ProcessStep, RequestState, Wait } from '../../models/process.models.ts'
import { toEntries, toEntry } from '../entry/entry.ts'
import { disclosed, isWithheld, type Showing } from '../opened/showing.ts'
import { toElapsed, toWhen } from '../entry/time.ts'

export function toProcessRun(showing: Showing, run: ReplayRun): ProcessRun {
  const waits = run.waits.map(wait => toWait(showing, wait))
  return {
    process: run.process,
    id: numberOf(showing, run),
    status: run.status,
    steps: run.steps.map(step => toStep(showing, step)),
    undatedSteps: toEntries(showing, run.undatedSteps),
    waits,
    waitingWith: run.status === 'waiting' ? waits.at(-1) : undefined,
  }
}

/** The run's number stands in the content of its steps: it is given where one that may be read has it. */
function numberOf(showing: Showing, run: ReplayRun): string | undefined {
  const members = [...run.steps.map(step => step.entry), ...run.undatedSteps]
  const readable = members.filter(entry => !isWithheld(showing, entry))
  return readable.map(entry => kindOf(entry).step?.(entry)?.id).find(id => id !== undefined && id === run.id)
}

function toWait(showing: Showing, wait: ReplayWait): Wait {
  const { role, entered, left, elapsed } = wait
  return {
    role: disclosed(showing, entered.entry, role),
    entered: toStep(showing, entered),
    left: left && toStep(showing, left),
    elapsed: toElapsed(elapsed),
    open: left === undefined,
  }
}

function toStep(showing: Showing, { step, at, orderToPrevious, entry }: Step): ProcessStep {
  return { step, at: toWhen(at), orderToPrevious, entry: toEntry(showing, entry) }
}

/** A request as it stood at an instant. */
export function toRequest(showing: Showing, request: ReplayRequest, instant = showing.effectiveAt): RequestState {
  const { entry, due, status, answeredLate } = request
  const withheld = isWithheld(showing, entry)
  return {
    entry: toEntry(showing, entry),
    of: disclosed(showing, entry, request.of),
    subject: disclosed(showing, entry, request.subject),
    due: withheld ? undefined : due && toWhen(due),
    status,
    overdue: withheld ? 'withheld' : request.overdue,
    answeredLate: withheld ? undefined : answeredLate && toElapsed(answeredLate),
    answeredBy: toEntries(showing, request.answeredBy),
    acknowledgedBy: toEntries(showing, request.acknowledgedBy),
    chasedBy: toEntries(showing, request.chasedBy),
    statement: `${replyInWords(request, instant)}${withheld ? '' : dueInWords(request)}.`,
  }
}

export function toRequests(showing: Showing, requests: readonly ReplayRequest[], instant?: number): RequestState[] {
  return requests.map(request => toRequest(showing, request, instant))
}

function replyInWords({ status, answeredBy, acknowledgedBy, anew }: ReplayRequest, instant: number): string {
  const by = momentInWords(instant)
  if (anew) return `No countersignature of version ${anew.newest} recorded by ${by}; ${givenInWords(anew)}`
  switch (status) {
    case 'answered':
      return repliedInWords(answeredBy[0]!)
    case 'answer contested':
      return `A reply is recorded and contested; no other recorded by ${by}`
    case 'acknowledged':
      return `Acknowledged: ${whenInWords(placedAt(acknowledgedBy[0]!))}; no reply recorded by ${by}`
    case 'unanswered':
      return `No reply recorded by ${by}`
  }
}

/** What is on record was given on what stood before the change. */
function givenInWords({ given, of }: NonNullable<ReplayRequest['anew']>): string {
  const returned = kindOf(given).influence?.type === 'return'
  return returned ? `version ${of} was returned` : `the one on record is of version ${of}`
}

/** A reply that was written down on a later day than it came was not there to be seen in between. */
function repliedInWords(reply: CaseEntry): string {
  const came = placedAt(reply)
  const { recorded } = reply
  if (recorded.status === 'not stated') return `Reply: ${whenInWords(came)}, time of recording not stated`
  return isOnALaterDay(recorded.when, came)
    ? `Reply: ${whenInWords(came)}, recorded ${whenInWords(recorded.when)}`
    : `Reply recorded: ${whenInWords(came)}`
}

function isOnALaterDay(recorded: KnownWhen, came: KnownWhen | undefined): boolean {
  if (came === undefined || !Number.isFinite(came.latest) || recorded.earliest <= came.latest) return false
  return calendarDaysBetween(came.latest, recorded.earliest) > 0
}

function dueInWords({ due, answeredLate }: ReplayRequest): string {
  if (!due) return '; no due time recorded'
  const late = answeredLate ? `; answered late, by ${elapsedInWords(answeredLate)}` : ''
  return `; due ${whenInWords(due)}${late}`
}
