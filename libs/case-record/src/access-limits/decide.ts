import { isDeepStrictEqual } from 'node:util'
import {
  accepted,
  handleCommand,
  metadataIn,
  refused,
  toContent,
  type CommandResult,
  type Decider,
  type Decision,
  type EventLog,
  type JsonObject,
  type ProposedEvent,
  type RecordedEvent,
} from '#event-log'
import { crnRule } from '../chronology-file/entry-shape.ts'
import type { Principal } from '../events/entry-recorded.ts'
import type { ActProblem } from '../recording/command.ts'
import type { Instant } from '../time/when.ts'
import {
  accessStream,
  commissionEndedType,
  limitLiftedType,
  limitSetType,
  reviewerCommissionedType,
  type AccessActor,
  type AccessMetadata,
  type LimitedPerson,
  type LimitKind,
} from './events.ts'
import { evolveAccess, holdsAt, noLimits, type AccessRecord } from './record.ts'

/** From when until when; left out: from now, until it is ended. */
interface GivenPeriod {
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
}

export type AccessChange =
  | ({
      readonly change: 'set-limit'
      readonly kind: LimitKind
      readonly people: readonly LimitedPerson[]
      readonly reason: string
      /** What those who are refused are told; left out: that they are refused and no more. */
      readonly message?: string | undefined
    } & GivenPeriod)
  | { readonly change: 'lift-limit'; readonly limit: string; readonly reason: string }
  | ({
      readonly change: 'commission-reviewer'
      readonly reviewer: LimitedPerson
      readonly purpose: string
    } & GivenPeriod)
  | { readonly change: 'end-commission'; readonly commission: string; readonly reason: string }

/** Changes who may open a case. */
export type AccessCommand = AccessChange & {
  readonly crn: string
  readonly actor: AccessActor
  readonly by: {
    readonly principal: Principal
    readonly correlationId: string
    readonly software: string
    readonly now: Instant
  }
}

/** Everything wrong with a change as it was sent. */
export type AccessRefusal = readonly ActProblem[]

export const accessDecider: Decider<AccessRecord, AccessCommand, AccessRefusal> = {
  initialState: noLimits,
  evolve: evolveAccess,
  decide: decideAccess,
  isAlike: wouldHaveChanged,
}

/** Whether a change asked for again says what was recorded, decided as at the moment when it was. */
function wouldHaveChanged(recorded: readonly RecordedEvent[], command: AccessCommand, before: AccessRecord): boolean {
  const { at } = metadataIn<AccessMetadata>(recorded[0]!).recorded
  const decision = decideAccess(before, { ...command, by: { ...command.by, now: Date.parse(at) } })
  if (decision.kind === 'refused') return false
  return isDeepStrictEqual(recorded.map(content), decision.events.map(content))
}

function content({ type, data }: ProposedEvent): JsonObject {
  return JSON.parse(JSON.stringify({ type, data })) as JsonObject
}

const defaultMessages: Readonly<Record<LimitKind, string>> = {
  restriction: 'This case is restricted. Only those named for it may open it.',
  exclusion: 'You are excluded from viewing this case.',
}

/**
 * Decides a change of who may open a case: a limit names at least one person, does not end before it begins, and is
 * lifted once. Who may ask for a change is not decided here.
 */
function decideAccess(record: AccessRecord, command: AccessCommand): Decision<AccessRefusal> {
  const problems = [
    ...crnRule(command.crn).map(({ problem, expected }) => ({ field: 'crn', problem, expected })),
    ...problemsOf(record, command),
  ]
  return problems.length > 0 ? refused(problems) : accepted(eventFor(record, command))
}

/** Changes who may open a case, on the log. Sent again with the same id it changes nothing. */
export function changeAccess(request: {
  readonly log: Pick<EventLog, 'append' | 'readStream'>
  readonly command: AccessCommand
  readonly commandId: string
}): Promise<CommandResult<AccessRefusal>> {
  const stream = accessStream(request.command.crn)
  return handleCommand({ ...request, stream, decider: accessDecider, expects: 'any' })
}

function problemsOf(record: AccessRecord, command: AccessCommand): readonly ActProblem[] {
  switch (command.change) {
    case 'set-limit': {
      const nobody = { field: 'people', problem: 'names nobody', expected: 'at least one person' }
      return [
        ...(command.people.length === 0 ? [nobody] : []),
        ...command.people.flatMap((person, index) => personProblems(`people.${index}`, person)),
        ...blank('reason', command.reason),
        ...(command.message === undefined ? [] : blank('message', command.message)),
        ...periodProblems(command),
      ]
    }
    case 'lift-limit':
      return [...blank('reason', command.reason), ...endProblems('limit', command.limit, record.limits, command.by.now)]
    case 'commission-reviewer':
      return [
        ...personProblems('reviewer', command.reviewer),
        ...blank('purpose', command.purpose),
        ...periodProblems(command),
      ]
    case 'end-commission':
      return [
        ...blank('reason', command.reason),
        ...endProblems('commission', command.commission, record.commissions, command.by.now),
      ]
  }
}

function eventFor(record: AccessRecord, command: AccessCommand): ProposedEvent {
  const { crn } = command
  switch (command.change) {
    case 'set-limit': {
      const { kind, people, reason, message = defaultMessages[kind] } = command
      const limit = `L-${record.limits.length + 1}`
      return event(limitSetType, command, { crn, limit, kind, people, reason, message, ...periodOf(command) })
    }
    case 'lift-limit':
      return event(limitLiftedType, command, { crn, limit: command.limit, reason: command.reason })
    case 'commission-reviewer': {
      const { reviewer, purpose } = command
      const commission = `R-${record.commissions.length + 1}`
      return event(reviewerCommissionedType, command, { crn, commission, reviewer, purpose, ...periodOf(command) })
    }
    case 'end-commission':
      return event(commissionEndedType, command, { crn, commission: command.commission, reason: command.reason })
  }
}

function event(type: string, { actor, by }: AccessCommand, data: object): ProposedEvent {
  const { principal, correlationId, software, now } = by
  const recorded = { status: 'attested', at: iso(now) } as const
  const metadata: AccessMetadata = { recorded, actor, principal, correlationId, software }
  return { type, version: 1, data: toContent(data), metadata: toContent(metadata) }
}

function periodOf({ from, until, by }: GivenPeriod & Pick<AccessCommand, 'by'>) {
  return { from: iso(from ?? by.now), until: until === undefined ? null : iso(until) }
}

function periodProblems({ from, until, by }: GivenPeriod & Pick<AccessCommand, 'by'>): readonly ActProblem[] {
  if (until === undefined || (from ?? by.now) < until) return []
  return [{ field: 'until', problem: 'is not later than its beginning', expected: 'a later moment, or nothing' }]
}

function personProblems(field: string, { username }: LimitedPerson): readonly ActProblem[] {
  return blank(`${field}.username`, username)
}

function blank(field: string, text: string): readonly ActProblem[] {
  return text.trim() === '' ? [{ field, problem: 'is empty', expected: 'words' }] : []
}

function endProblems(
  field: string,
  id: string,
  all: AccessRecord['limits'] | AccessRecord['commissions'],
  now: Instant,
): readonly ActProblem[] {
  const one = all.find(each => each.id === id)
  if (one === undefined)
    return [{ field, problem: `no ${field} ${id} is on record`, expected: `the id of a ${field} of this case` }]
  if (one.ended === undefined && (holdsAt(one, now) || one.from > now)) return []
  return [{ field, problem: `${id} has come to its end already`, expected: `a ${field} that still holds` }]
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString()
}
