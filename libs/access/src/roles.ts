/** What a signed-in person may be to this service. One person may hold several. */
export type Role =
  'practitioner' | 'manager' | 'mappa-coordinator' | 'sfo-reviewer' | 'administrator' | 'data-protection'

/**
 * The authority in the token that stands for each role. HMPPS Auth gives authorities as `ROLE_<SERVICE>__<ROLE>`; a
 * role of another service, however senior, gives nothing here.
 */
export const authorityOf: Readonly<Record<Role, string>> = {
  practitioner: 'ROLE_SFO_REVIEW__PRACTITIONER',
  manager: 'ROLE_SFO_REVIEW__MANAGER',
  'mappa-coordinator': 'ROLE_SFO_REVIEW__MAPPA_COORDINATOR',
  'sfo-reviewer': 'ROLE_SFO_REVIEW__REVIEWER',
  administrator: 'ROLE_SFO_REVIEW__ADMINISTRATOR',
  'data-protection': 'ROLE_SFO_REVIEW__DATA_PROTECTION',
}

/** Every role, in a fixed order, so that two tokens with the same authorities give equal principals. */
export const allRoles = Object.keys(authorityOf) as readonly Role[]

/** The roles that a token's authorities give. Compared exactly; unknown authorities are passed over. */
export function rolesFrom(authorities: readonly string[]): readonly Role[] {
  return allRoles.filter(role => authorities.includes(authorityOf[role]))
}
