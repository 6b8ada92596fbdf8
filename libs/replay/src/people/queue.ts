import {
  elapsedBetween,
  happenedBy,
  instantWhen,
  kindOf,
  standards,
  type CaseEntry,
  type Instant,
  type Standard,
} from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile, CaseFileAt } from '../case-file/case-file.ts'
import { isOpen, requestsAt, type RequestState } from '../requests/requests.ts'
import { isOfCase, ownEntries, requestsTo } from './acts.ts'
import { withStandardDue } from './due.ts'
import { isInTheirHand, repliedTo } from './authorship.ts'
import { lineManagement } from './line-management.ts'
import { stepsWaitingWith } from './steps-waiting.ts'
import type { Waiting, WaitsBecause } from './waiting.ts'

/** Roles in which a person is recorded as acting, as a case file names them. */
export function rolesOf(file: CaseFile, staffId: string): readonly string[] {
  const people = file.entries.flatMap(entry => [entry.actor, ...(entry.recordedBy ? [entry.recordedBy] : [])])
  return [...new Set(people.filter(person => person.staffId === staffId).flatMap(person => person.role ?? []))]
}

/**
 * What waits on a person in one case at an instant, in order of presentation, each entry once. A role alone puts nothing
 * in anybody's queue: somebody has to be named, or be the recorded line manager of the case and of that role. Where nobody
 * stated by when, the standards of oversight may.
 */
export function queueIn(
  file: CaseFileAt,
  staffId: string,
  roles: readonly string[],
  instant: Instant,
  among: readonly Standard[] = standards,
): readonly Waiting[] {
  const found = [
    ...requestsTo(file, staffId, instant).map(request => ofRequest('asked of them', request, instant)),
    ...stepsWaitingWith(file, staffId, lowerCase(roles), instant),
    ...ratingsToCountersign(file, staffId, instant),
    ...attributions(file, staffId, instant),
    ...overdueOfTheirOwn(file, staffId, instant),
  ]
  const first = new Map<CaseEntry, Waiting>()
  for (const waiting of found) if (!first.has(waiting.entry)) first.set(waiting.entry, waiting)
  return file.entries.flatMap(entry => {
    const waiting = first.get(entry)
    return waiting ? [withStandardDue(file, waiting, instant, among)] : []
  })
}

function ratingsToCountersign(file: CaseFileAt, staffId: string, instant: Instant): readonly Waiting[] {
  const manager = lineManagement(file, staffId, instant)
  if (!manager) return []
  return openRequests(file, instant)
    .filter(({ entry }) => kindOf(entry).standing?.(entry) === 'awaiting countersignature')
    .filter(({ entry, anew }) => entry.actor.staffId !== staffId && anew?.change.actor.staffId !== staffId)
    .map(request => ({
      ...ofRequest('rating to countersign', request, instant),
      certainty: manager.certainty,
      restsOn: [...(request.anew ? [request.entry, request.anew.change] : [request.entry]), ...manager.restsOn],
    }))
}

function attributions(file: CaseFileAt, staffId: string, instant: Instant): readonly Waiting[] {
  return ownEntries(file).flatMap(entry => {
    const since = entry.recorded.status === 'not stated' ? placedAt(entry) : entry.recorded.when
    const theirs = kindOf(entry).influence && entry.actor.staffId === staffId && !isInTheirHand(entry, staffId)
    if (!theirs || (since && happenedBy(since, instant) === 'no')) return []
    const { confirmed, contested } = repliedTo(file, entry, staffId, instant)
    if (confirmed || contested) return []
    const waiting: Waiting = {
      because: 'attributed to them',
      entry,
      certainty: 'certain',
      since,
      elapsed: since && elapsedBetween(since, instantWhen(instant)),
      due: undefined,
      dueBy: undefined,
      overdue: 'no due time recorded',
      request: undefined,
      restsOn: [entry],
    }
    return [waiting]
  })
}

function overdueOfTheirOwn(file: CaseFileAt, staffId: string, instant: Instant): readonly Waiting[] {
  return openRequests(file, instant)
    .filter(({ entry, overdue }) => entry.actor.staffId === staffId && (overdue === 'yes' || overdue === 'possibly'))
    .map(request => ofRequest('asked by them', request, instant))
}

function openRequests(file: CaseFileAt, instant: Instant): readonly RequestState[] {
  return requestsAt(file, instant).filter(request => isOpen(request) && isOfCase(file, request.entry))
}

function ofRequest(because: WaitsBecause, request: RequestState, instant: Instant): Waiting {
  const { entry, due, overdue } = request
  const since = placedAt(request.anew?.change ?? entry)
  return {
    because,
    entry,
    certainty: 'certain',
    since,
    elapsed: since && elapsedBetween(since, instantWhen(instant)),
    due,
    dueBy: due && { kind: 'stated', entry },
    overdue,
    request,
    restsOn: [entry, ...request.chasedBy, ...request.acknowledgedBy, ...request.answeredBy],
  }
}

function lowerCase(roles: readonly string[]): ReadonlySet<string> {
  return new Set(roles.map(role => role.toLowerCase()))
}
