import type { StaffRecord } from '../record/staff-record.ts'
import type { Instant } from '../time/given-time.ts'
import type { FactName, Given, Kept } from './fact.ts'
import type { Problem } from './problem.ts'

/** What a fact is checked against. */
export interface FactContext {
  readonly staffId: string
  /** What is on record of the person, what was corrected left out. */
  readonly record: StaffRecord
  readonly now: Instant
}

/** A fact ready to be kept, or what is wrong with it. */
export type Prepared<Name extends FactName> =
  { readonly ok: true; readonly kept: Kept<Name> } | { readonly ok: false; readonly problems: readonly Problem[] }

/** What one kind of fact is. Adding a kind is one such declaration and one line in the registry. */
export interface FactDefinition<Name extends FactName> {
  /** Since when it holds in the world, as given; undefined where it is about the record alone. */
  readonly occurred: (given: Given<Name>) => string | undefined
  readonly prepare: (given: Given<Name>, context: FactContext) => Prepared<Name>
}

/** A fact that is kept as it was given, unless something is wrong with it. */
export function asGiven<Name extends FactName>(
  problemsOf: (given: Given<Name>, context: FactContext) => readonly Problem[],
): (given: Given<Name>, context: FactContext) => Prepared<Name> {
  return (given, context) => {
    const problems = problemsOf(given, context)
    return problems.length > 0 ? { ok: false, problems } : { ok: true, kept: given }
  }
}
