import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { CaseEntry } from '../entry/entry.ts'
import { readEdtf } from '../time/edtf.ts'
import { orderOf, type KnownWhen } from '../time/when.ts'
import { allocationStandards } from './allocation-standards.ts'
import { assessmentStandards } from './assessment-standards.ts'
import { recallStandards } from './recall-standards.ts'
import type { Standard } from './standard.ts'

export { holdsRank, type Rank, type Requirement, type Standard, type Within } from './standard.ts'

/** Every standard of oversight this software knows, in force or not. */
export const standards: readonly Standard[] = [...assessmentStandards, ...allocationStandards, ...recallStandards]

/** `possibly`: its own dates, or the moment asked about, are too imprecise to say that it was in force. */
export interface StandardInForce {
  readonly standard: Standard
  readonly inForce: 'surely' | 'possibly'
}

/** The standards that were surely or possibly in force at a time, out of all standards or of those given. */
export function standardsInForce(at: KnownWhen, among: readonly Standard[] = standards): readonly StandardInForce[] {
  return among.flatMap(standard => {
    const from = standard.effectiveFrom === undefined ? undefined : readEdtf(standard.effectiveFrom)
    const to = standard.effectiveTo === undefined ? undefined : readEdtf(standard.effectiveTo)
    if (from && orderOf(at, from) === 'before') return []
    if (to && orderOf(at, to) === 'after') return []
    const begun = !from || at.earliest >= from.latest
    const notEnded = !to || at.latest <= to.earliest
    return [{ standard, inForce: begun && notEnded ? 'surely' : 'possibly' }]
  })
}

/**
 * The standards that apply to an entry. `earlier`: the entries of its kind that stand before it. An entry whose time
 * nobody recorded gets every standard that may apply, as `possibly`; one that has no start, as `surely`.
 */
export function standardsFor(
  entry: CaseEntry,
  earlier: readonly CaseEntry[],
  among: readonly Standard[] = standards,
): readonly StandardInForce[] {
  const applying = among.filter(
    standard => standard.appliesToKinds.includes(entry.kind) && (standard.when?.(entry, earlier) ?? true),
  )
  return standardsInForce(entry.occurred ?? anyTime, applying)
}

const anyTime = readEdtf('../..')

/** Names a set of standards by everything its entries say; a condition changes together with its words. */
export function policySetIdOf(set: readonly Standard[]): string {
  return createHash('sha256')
    .update(canonicalize(set.map(described))!)
    .digest('hex')
    .slice(0, 12)
}

/** A standard without its condition, which has no text of its own. */
function described(standard: Standard): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(standard).filter(([field]) => field !== 'when'))
}

/** Names the set of standards in use, so that an answer can say under which set it was given. */
export const policySetId: string = policySetIdOf(standards)

/** Standards of oversight to check against, and the name of that set. */
export interface Policies {
  readonly standards: readonly Standard[]
  readonly policySetId: string
}

/** The standards that this software brings, for a service that states none of its own. */
export const builtInPolicies: Policies = { standards, policySetId }
