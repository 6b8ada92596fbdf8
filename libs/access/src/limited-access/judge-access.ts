import { holdsAt, isNamed, type AccessRecord, type AccessLimit, type Instant } from '#case-record'
import type { Principal } from '../principal.ts'

/** Whether the limits on a case let somebody open it; roles are judged elsewhere, and both must agree. */
export type AccessVerdict =
  | {
      readonly allowed: true
      /** Whether any limit is in force, so that those let in know to be careful with what they see. */
      readonly limited: boolean
      /** The commission by which a reviewer passes a restriction. Absent: no restriction had to be passed that way. */
      readonly commission?: { readonly id: string; readonly purpose: string }
    }
  | { readonly allowed: false; readonly limit: AccessLimit }

export type Judged = Pick<Principal, 'username' | 'staffId' | 'roles'>

/**
 * May this person open a case at an instant, as far as its limits go. An exclusion keeps out everybody whom it names,
 * whatever else is recorded. A restriction keeps out everybody whom it does not name, except an SFO reviewer whose
 * commission holds; of several restrictions each must let the person in. Whatever a question is about, it is judged by
 * the limits that hold when it is asked.
 */
export function judgeAccess(person: Judged, { limits, commissions }: AccessRecord, at: Instant): AccessVerdict {
  const inForce = limits.filter(limit => holdsAt(limit, at))
  const limited = inForce.length > 0
  const named = (limit: AccessLimit) => limit.people.some(each => isNamed(each, person))
  const exclusion = inForce.find(limit => limit.kind === 'exclusion' && named(limit))
  if (exclusion) return { allowed: false, limit: exclusion }
  const restriction = inForce.find(limit => limit.kind === 'restriction' && !named(limit))
  if (!restriction) return { allowed: true, limited }
  const commission = person.roles.includes('sfo-reviewer')
    ? commissions.find(each => holdsAt(each, at) && isNamed(each.reviewer, person))
    : undefined
  if (!commission) return { allowed: false, limit: restriction }
  return { allowed: true, limited, commission: { id: commission.id, purpose: commission.purpose } }
}

/**
 * May this person set limits on a case, or ask who could open it and who did. An administrator and a data protection
 * officer are kept from it by an exclusion and not by a restriction: otherwise nobody could ever lift one. Everybody else
 * as in opening it.
 */
export function judgeOverseeing(person: Judged, record: AccessRecord, at: Instant): AccessVerdict {
  const oversees = person.roles.some(role => role === 'administrator' || role === 'data-protection')
  if (!oversees) return judgeAccess(person, record, at)
  const limits = record.limits.filter(limit => limit.kind === 'exclusion')
  return judgeAccess(person, { ...record, limits }, at)
}
