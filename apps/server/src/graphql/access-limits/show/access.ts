import { judgeAccess, rolesThatReadCases, type Role } from '#access'
import {
  holdsAt,
  type AccessActor as RecordedActor,
  type AccessEnd as RecordedEnd,
  type AccessLimit as RecordedLimit,
  type Commission,
  type LimitedPerson as RecordedPerson,
} from '#case-record'
import type {
  AccessActor,
  AccessEnd,
  AccessLimit,
  CaseAccess,
  PersonAccess,
  ReviewerCommission,
} from '../models/access.models.ts'
import type { OpenedAccess } from '../queries/case-access.ts'

/** Who could open a case, in the form of the schema. */
export function toCaseAccess(opened: OpenedAccess): CaseAccess {
  const { crn, at, knownAt, record } = opened
  const limits = record.limits.filter(limit => holdsAt(limit, at))
  const commissions = record.commissions.filter(commission => holdsAt(commission, at))
  return {
    opened,
    crn,
    at,
    knownAt,
    limits: limits.map(toLimit),
    commissions: commissions.map(toCommission),
    limitHistory: record.limits.map(toLimit),
    commissionHistory: record.commissions.map(toCommission),
    roles: [...rolesThatReadCases()],
    statement: statementOf(limits, commissions),
  }
}

const rolesNotRecorded = 'Which roles somebody held then is recorded only where they opened the case or were refused.'

/** Whether the limits of a case let a person in at the moment asked about, a reviewer's commission counted in. */
export function toPersonAccess(
  { record, at }: OpenedAccess,
  person: { readonly username: string; readonly staffId?: string },
): PersonAccess {
  const verdict = judgeAccess({ ...person, roles: ['sfo-reviewer'] }, record, at)
  if (!verdict.allowed) {
    const statement = `Kept out by the ${verdict.limit.kind} ${verdict.limit.id}.`
    return { keptOut: true, by: toLimit(verdict.limit), statement }
  }
  const letIn = verdict.commission
    ? `Let in by the commission ${verdict.commission.id}, where they were an SFO reviewer.`
    : 'No limit recorded kept them out.'
  return { keptOut: false, by: undefined, statement: `${letIn} ${rolesNotRecorded}` }
}

function statementOf(limits: readonly RecordedLimit[], commissions: readonly Commission[]): string {
  return `${whoCould(limits, commissions)}. ${rolesNotRecorded}`
}

function whoCould(limits: readonly RecordedLimit[], commissions: readonly Commission[]): string {
  const could = 'with one of the roles that open cases could open it'
  if (limits.length === 0) return `None recorded: everybody ${could}`
  const except = limits.some(limit => limit.kind === 'exclusion') ? ', but nobody whom an exclusion names' : ''
  if (!limits.some(limit => limit.kind === 'restriction')) return `Everybody ${could}${except}`
  const reviewers = commissions.length > 0 ? ', and the reviewers commissioned,' : ''
  return `Only those named in every restriction${reviewers} ${could}${except}`
}

function toLimit(limit: RecordedLimit): AccessLimit {
  const { kind, people, reason, message } = limit
  return { ...standing(limit), kind, people: people.map(toPerson), reason, message }
}

function toCommission(commission: Commission): ReviewerCommission {
  return { ...standing(commission), reviewer: toPerson(commission.reviewer), purpose: commission.purpose }
}

function standing({ crn, id, from, until, setAt, setBy, ended }: RecordedLimit | Commission) {
  return {
    crn,
    id,
    from,
    until: Number.isFinite(until) ? until : undefined,
    setAt,
    setBy: toActor(setBy),
    ended: ended && toEnd(ended),
  }
}

function toEnd({ at, by, reason }: RecordedEnd): AccessEnd {
  return { at, by: toActor(by), reason }
}

function toActor(actor: RecordedActor): AccessActor {
  return { ...toPerson(actor), roles: actor.roles as Role[] }
}

function toPerson({ username, staffId, name }: RecordedPerson) {
  return { username, staffId, name }
}
