import type { Actor } from '../entry/actor.ts'
import type { CaseEntry } from '../entry/entry.ts'
import type { InfluenceType } from '../kinds/kind.ts'

/** Who may give what a standard requires. Sources give a grade, a role in words, or neither. */
export interface Rank {
  readonly inWords: string
  /** Grade codes, compared without case. */
  readonly grades: readonly string[]
  /** Words that a role's name contains, compared without case; used only where no grade is given. */
  readonly roles: readonly string[]
}

/** `milliseconds` only where the time is a fixed span; working days are not. */
export interface Within {
  readonly inWords: string
  readonly milliseconds?: number
}

interface Conditions {
  readonly by?: Rank
  readonly within?: Within
}

/**
 * One thing that a standard asks for: an influence on the entry (or within the process it is a step of), a later entry
 * of some kind in the same process, or that the entry states its reasons.
 */
export type Requirement =
  | (Conditions & { readonly kind: 'influence'; readonly types: readonly InfluenceType[] })
  | (Conditions & { readonly kind: 'entry'; readonly kinds: readonly string[] })
  | (Conditions & { readonly kind: 'statement'; readonly of: 'rationale' })

/**
 * A standard of oversight. Whether it was met is never stored: it is computed from the entries, for the standard in
 * force then.
 */
export interface Standard {
  readonly id: string
  readonly title: string
  readonly appliesToKinds: readonly string[]
  /** Which entries of those kinds, in words; the same as `when`. */
  readonly appliesWhere: string
  /**
   * Absent: every entry of those kinds. Decided by the entry alone and by the entries of its kind that stand before it.
   */
  readonly when?: (entry: CaseEntry, earlier: readonly CaseEntry[]) => boolean
  readonly requires: readonly Requirement[]
  /**
   * EDTF; an interval where the day is not known: `../2023-03-30` is "by 30 March 2023 at the latest". Absent: it holds
   * at any time, because it rests on what the source itself says.
   */
  readonly effectiveFrom?: string
  /** EDTF; the last day, or absent while it stands. */
  readonly effectiveTo?: string
  readonly source: string
  /** False: not checked against a published text. Whoever shows the standard must say so. */
  readonly confirmed: boolean
}

/** Whether an actor is of a rank, as far as the record says. */
export function holdsRank(actor: Actor, rank: Rank): 'yes' | 'no' | 'not recorded' {
  const { grade, role } = actor
  if (grade !== undefined) return rank.grades.some(one => same(one, grade)) ? 'yes' : 'no'
  if (role === null) return 'not recorded'
  return rank.roles.some(words => role.toLowerCase().includes(words.toLowerCase())) ? 'yes' : 'no'
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.trim().toLowerCase()
}
