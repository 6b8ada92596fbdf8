import type { Principal } from './principal.ts'
import { allRoles, type Role } from './roles.ts'

/** What a role may do at all, before the content of one entry is looked at. */
export type Action = 'read-case' | 'load-chronology' | 'run-maintenance' | 'limit-access' | 'ask-who-looked'

/** Why something is refused. Closed, so that a page or an answer can say it in words. */
export type WhyRefused = 'role' | 'confidential' | 'restricted'

export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly why: WhyRefused }

/** As whom somebody may ask about a person. */
export type AskingAs = 'themself' | 'reviewer' | 'line manager'

export type AskingPermission =
  { readonly allowed: true; readonly as: AskingAs } | { readonly allowed: false; readonly why: WhyRefused }

/** The labels on one entry's content that decide who may read it. */
export interface ContentLabels {
  /** A concern raised by a member of staff: for SFO reviewers and the staff named in it. */
  readonly confidential: boolean
  /** Intelligence held elsewhere: for SFO reviewers and MAPPA co-ordinators. */
  readonly restricted: boolean
  /** Marked sensitive at source: every role that may read cases, unless another label says otherwise. */
  readonly sensitive: boolean
  /** Staff codes of those named in the entry: who raised it, who owns it. */
  readonly namedStaff: readonly string[]
}

const actionsOf: Readonly<Record<Role, readonly Action[]>> = {
  practitioner: ['read-case'],
  manager: ['read-case'],
  'mappa-coordinator': ['read-case'],
  'sfo-reviewer': ['read-case', 'ask-who-looked'],
  administrator: ['load-chronology', 'run-maintenance', 'limit-access', 'ask-who-looked'],
  'data-protection': ['ask-who-looked'],
}

const allowed: Permission = { allowed: true }

/** May this person open cases. An administrator runs the service and reads no case. */
export function mayReadCase(principal: Pick<Principal, 'roles'>): Permission {
  return may(principal, 'read-case')
}

/**
 * May this person ask what the record holds about somebody, by staff code, over all cases: about themselves; an SFO
 * reviewer about anybody; a manager about those in whose line the record of staff has them for the time asked about,
 * which whoever calls has looked up.
 */
export function mayAskAbout(principal: Principal, staffId: string, standsInTheirLine = false): AskingPermission {
  const reading = mayReadCase(principal)
  if (!reading.allowed) return reading
  if (isStaff(principal) && principal.staffId === staffId) return { allowed: true, as: 'themself' }
  if (holds(principal, 'sfo-reviewer')) return { allowed: true, as: 'reviewer' }
  const manages = standsInTheirLine && isStaff(principal) && holds(principal, 'manager')
  return manages ? { allowed: true, as: 'line manager' } : refused('role')
}

function isStaff({ staffId }: Principal): boolean {
  return staffId !== undefined && staffId !== ''
}

/** May this person bring a chronology file into the log. */
export function mayLoadChronology(principal: Principal): Permission {
  return may(principal, 'load-chronology')
}

/** May this person rebuild read models and run the service's other upkeep. */
export function mayRunMaintenance(principal: Principal): Permission {
  return may(principal, 'run-maintenance')
}

/** May this person restrict a case, exclude people from it, and commission reviewers for it. */
export function mayLimitAccess(principal: Principal): Permission {
  return may(principal, 'limit-access')
}

/**
 * May this person ask who could open a case and who did. A practitioner or a manager may not: what others looked at is
 * no part of a case and must not be used to infer what they knew.
 */
export function mayAskWhoLooked(principal: Principal): Permission {
  return may(principal, 'ask-who-looked')
}

/** The roles that open cases at all. */
export function rolesThatReadCases(): readonly Role[] {
  return allRoles.filter(role => actionsOf[role].includes('read-case'))
}

/**
 * May this person read the content of one entry. Where it is refused the entry is still shown as existing, with a
 * placeholder that gives the reason. Every label must be satisfied; a label that is not plainly false counts as set.
 */
export function mayReadContent(principal: Pick<Principal, 'roles' | 'staffId'>, labels: ContentLabels): Permission {
  const reading = mayReadCase(principal)
  if (!reading.allowed) return reading
  if (labels.confidential !== false && !mayReadConfidential(principal, labels.namedStaff))
    return refused('confidential')
  if (labels.restricted !== false && !holds(principal, 'sfo-reviewer', 'mappa-coordinator'))
    return refused('restricted')
  return allowed
}

function mayReadConfidential(principal: Pick<Principal, 'roles' | 'staffId'>, namedStaff: readonly string[]): boolean {
  if (holds(principal, 'sfo-reviewer')) return true
  return principal.staffId !== undefined && principal.staffId !== '' && namedStaff.includes(principal.staffId)
}

function may(principal: Pick<Principal, 'roles'>, action: Action): Permission {
  return principal.roles.some(role => actionsOf[role]?.includes(action)) ? allowed : refused('role')
}

function holds(principal: Pick<Principal, 'roles'>, ...roles: readonly Role[]): boolean {
  return roles.some(role => principal.roles.includes(role))
}

function refused(why: WhyRefused): { readonly allowed: false; readonly why: WhyRefused } {
  return { allowed: false, why }
}
