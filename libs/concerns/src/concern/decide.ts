import { accepted, refused, type Decider, type Decision } from '#event-log'
import type { Act, Person } from '../act/actor.ts'
import { dueProblems, optionalTextProblems, personProblems, textProblems } from '../act/checks.ts'
import { personData, proposedEvent, unlessWrong } from '../act/proposing.ts'
import { notFound, notPermitted, problem, type FieldProblem, type Refusal } from '../act/refusal.ts'
import { concernTypes, type AboutCase, type ConcernCategory } from './events.ts'
import { aboutProblems, categoryProblems } from './checks.ts'
import { evolveConcern, type ConcernRecord } from './record.ts'

export interface RaiseConcern {
  readonly kind: 'raise'
  readonly id: string
  readonly category: ConcernCategory
  readonly text: string
  readonly to: Person
  readonly due: string
  readonly about?: AboutCase
}

export interface AcknowledgeConcern {
  readonly kind: 'acknowledge'
}

export interface AnswerConcern {
  readonly kind: 'answer'
  readonly text: string
}

export interface EscalateConcern {
  readonly kind: 'escalate'
  readonly to: Person
  readonly due: string
  readonly reason?: string
}

export interface WithdrawConcern {
  readonly kind: 'withdraw'
  readonly reason?: string
}

/** What somebody wants to do to a concern that stands. */
export type ActOnConcern = AcknowledgeConcern | AnswerConcern | EscalateConcern | WithdrawConcern

export type ConcernCommand = (RaiseConcern | ActOnConcern) & { readonly act: Act }

type Decided = Decision<Refusal>

/**
 * Decides what may happen to a concern. Only whoever it was raised or escalated to acknowledges or answers it, so nobody
 * answers their own; only its raiser escalates or withdraws it; nothing that was written is ever changed. Answering late
 * is accepted: lateness shows when it is read. Whether the person may know of the concern at all must have been asked
 * before (`mayReadConcern`), because a refusal here tells that it exists.
 */
export const concernDecider: Decider<ConcernRecord | undefined, ConcernCommand, Refusal> = {
  initialState: undefined,
  evolve: evolveConcern,
  decide: (record, command) => {
    if (command.kind === 'raise') return record ? refused(notFound) : raise(command)
    return record ? actOn(record, command) : refused(notFound)
  },
}

function raise(command: RaiseConcern & { readonly act: Act }): Decided {
  const { id, category, text, to, due, about, act } = command
  const problems = [
    ...categoryProblems(category),
    ...textProblems('text', text),
    ...addresseeProblems(to, act.actor.staffId),
    ...dueProblems('due', due, act.at),
    ...aboutProblems(about),
  ]
  const data = { concern: id, category, text, to: personData(to), due }
  return unlessWrong(
    problems,
    proposedEvent(
      concernTypes.raised,
      about ? { ...data, about: { crn: about.crn, entries: about.entries } } : data,
      act,
    ),
  )
}

function actOn(record: ConcernRecord, command: ActOnConcern & { readonly act: Act }): Decided {
  if (record.withdrawn && command.kind !== 'withdraw') return refused(alreadyWithdrawn)
  switch (command.kind) {
    case 'acknowledge':
      return acknowledge(record, command.act)
    case 'answer':
      return answer(record, command, command.act)
    case 'escalate':
      return escalate(record, command, command.act)
    case 'withdraw':
      return withdraw(record, command, command.act)
  }
}

function acknowledge(record: ConcernRecord, act: Act): Decided {
  if (!isAsked(record, act)) return refused(onlyTheAsked)
  if ([...record.acknowledgements, ...record.answers].some(one => one.by.staffId === act.actor.staffId)) {
    return refused(problem('id', 'you have acknowledged or answered it already', 'nothing more to acknowledge it'))
  }
  return accepted(proposedEvent(concernTypes.acknowledged, { concern: record.id }, act))
}

function answer(record: ConcernRecord, { text }: AnswerConcern, act: Act): Decided {
  if (!isAsked(record, act)) return refused(onlyTheAsked)
  return unlessWrong(
    textProblems('text', text),
    proposedEvent(concernTypes.answered, { concern: record.id, text }, act),
  )
}

function escalate(record: ConcernRecord, { to, due, reason }: EscalateConcern, act: Act): Decided {
  if (!isRaiser(record, act)) return refused(onlyTheRaiser)
  const [answered] = record.answers
  if (answered) {
    const when = new Date(answered.at).toISOString()
    return refused(problem('id', `it was answered on ${when}`, 'a concern without an answer; or raise another concern'))
  }
  const asked = record.asks.some(ask => ask.to.staffId === to.staffId)
  const problems = [
    ...addresseeProblems(to, act.actor.staffId),
    ...(asked ? [{ field: 'to.staffId', problem: 'they have been asked already', expected: 'somebody else' }] : []),
    ...dueProblems('due', due, act.at),
    ...optionalTextProblems('reason', reason),
  ]
  const data = { concern: record.id, to: personData(to), due, ...(reason === undefined ? {} : { reason }) }
  return unlessWrong(problems, proposedEvent(concernTypes.escalated, data, act))
}

function withdraw(record: ConcernRecord, { reason }: WithdrawConcern, act: Act): Decided {
  if (!isRaiser(record, act)) return refused(onlyTheRaiser)
  if (record.withdrawn) return refused(alreadyWithdrawn)
  const data = { concern: record.id, ...(reason === undefined ? {} : { reason }) }
  return unlessWrong(optionalTextProblems('reason', reason), proposedEvent(concernTypes.withdrawn, data, act))
}

const onlyTheAsked = notPermitted('Only whoever a concern was raised or escalated to acknowledges or answers it.')
const onlyTheRaiser = notPermitted('Only whoever raised a concern escalates or withdraws it.')
const alreadyWithdrawn = problem('id', 'whoever raised it has withdrawn it', 'a concern that stands')

function isAsked(record: ConcernRecord, act: Act): boolean {
  const { staffId } = act.actor
  return record.raisedBy.staffId !== staffId && record.asks.some(ask => ask.to.staffId === staffId)
}

function isRaiser(record: ConcernRecord, act: Act): boolean {
  return record.raisedBy.staffId === act.actor.staffId
}

function addresseeProblems(to: Person, raiser: string): readonly FieldProblem[] {
  const own = to.staffId === raiser
  return own
    ? [{ field: 'to.staffId', problem: 'it is your own', expected: 'somebody else: nobody answers their own concern' }]
    : personProblems('to', to)
}
