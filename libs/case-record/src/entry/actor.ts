/** How a person held the role for one act. It belongs to the act, not to the person. */
export const capacities = ['substantive', 'acting', 'covering', 'delegated', 'out-of-hours'] as const
export type Capacity = (typeof capacities)[number]

/**
 * Who acted, as the record names them at the time. `role` null means that the source names nobody: "not recorded",
 * never filled in from elsewhere. An absent `capacity` means that the source does not say.
 */
export interface Actor {
  readonly staffId?: string
  readonly name?: string
  readonly role: string | null
  readonly grade?: string
  readonly organisation: string | null
  readonly unit?: string
  readonly capacity?: Capacity
  readonly onBehalfOf?: string
}

/** True when the record names somebody, at least by role or staff number. */
export function isRecorded(actor: Actor): boolean {
  return actor.role !== null || actor.staffId !== undefined
}

/** True when the act was done in any capacity but the person's own post. */
export function isStandIn(actor: Actor): boolean {
  return actor.capacity !== undefined && actor.capacity !== 'substantive'
}

const staffNumber = /^[A-Z]\d{2}[A-Z]\d{3}$/

/** True for words that are a staff number, and not a role, a unit or a name. */
export function isStaffNumber(words: string): boolean {
  return staffNumber.test(words)
}

/**
 * Whether an act is by somebody else than another act: by staff number where both carry one, else by what tells the two
 * apart. People of one role whom nothing tells apart may be one person or two, and so may people of no recorded role.
 */
export function isAnotherPerson(left: Actor, right: Actor): 'yes' | 'no' | 'cannot say' {
  if (left.staffId !== undefined && right.staffId !== undefined) return left.staffId === right.staffId ? 'no' : 'yes'
  if (left.role === null || right.role === null) return 'cannot say'
  const differs = (part: 'name' | 'role' | 'grade' | 'organisation' | 'unit') =>
    left[part] != null && right[part] != null && left[part] !== right[part]
  if ((['name', 'role', 'grade', 'organisation', 'unit'] as const).some(differs)) return 'yes'
  return left.name !== undefined && left.name === right.name ? 'no' : 'cannot say'
}

/**
 * Whether two actors are the same person as far as the record can tell: by staff number where both carry one, else by
 * role and organisation. The second is only as good as the source; two people of one role cannot be told apart.
 */
export function samePerson(left: Actor, right: Actor): boolean {
  if (left.staffId !== undefined && right.staffId !== undefined) return left.staffId === right.staffId
  if (left.role === null || right.role === null) return false
  return left.role === right.role && left.organisation === right.organisation
}

/**
 * Whether two actors are surely the same person, for what only an author may do. Where one carries a staff number and the
 * other none, or their names differ, that is not sure.
 */
export function surelySamePerson(left: Actor, right: Actor): boolean {
  if ((left.staffId === undefined) !== (right.staffId === undefined)) return false
  if (left.staffId === undefined && left.name !== undefined && right.name !== undefined && left.name !== right.name) {
    return false
  }
  return samePerson(left, right)
}
