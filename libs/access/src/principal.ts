import type { Role } from './roles.ts'

/**
 * Who is asking, taken from a verified token and from nothing else. HMPPS takes authority from the client and identity
 * from the user name, so both are kept and both are recorded with whatever is done.
 */
export interface Principal {
  readonly username: string
  readonly clientId: string
  /** Absent where the token carries no name; never made up from the username. */
  readonly name?: string
  /** The person's staff code. Absent where the token does not carry one: such a person is named in no entry. */
  readonly staffId?: string
  /**
   * Where the person signed in: nomis, delius, external, azuread. 'none' for client-credentials tokens, even with a
   * username.
   */
  readonly authSource: string
  /** Never empty: a token without a known role is refused. */
  readonly roles: readonly Role[]
  readonly tokenId?: string
}
