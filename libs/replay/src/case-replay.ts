import type { CaseEntry, Instant, Policies, Standard } from '#case-record'
import type { ReadFrom } from '#event-log'
import {
  isBasisRefusal,
  resolveBasis,
  snapshotToken,
  type BasisRefusal,
  type BasisRequest,
  type ResolvedBasis,
} from './basis/basis.ts'
import type { CaseFileAt } from './case-file/case-file.ts'
import { caseFileKeeper } from './case-file/keeper.ts'

/** What replay needs of a read model. */
export interface CaseEntries {
  head(): ReadFrom
  /** Commonly the very same list while it holds the same entries: what was made of it is then used again. */
  entriesOf(crn: string, at: ReadFrom, knownAt?: Instant): readonly CaseEntry[]
  cases(request: { readonly first: number; readonly after?: string; readonly at: ReadFrom }): readonly string[]
}

/** A case opened at a basis: everything asked of it rests on this and on nothing else. */
export interface OpenedCase {
  readonly crn: string
  readonly basis: ResolvedBasis
  readonly snapshot: string
  readonly file: CaseFileAt
  /** What oversight is checked against. */
  readonly standards: readonly Standard[]
}

export interface CaseReplay {
  /**
   * Opens a case at a basis. A case of which nothing was on record then opens empty: whether a case exists is itself
   * something that may not have been known yet.
   */
  open(crn: string, request: BasisRequest): OpenedCase | BasisRefusal
  /** CRNs on record at the newest state of the log, in order. */
  cases(request: { readonly first: number; readonly after?: string }): readonly string[]
}

/** Replay over a read model. `now` gives the clock that a basis without times is fixed to. */
export function createCaseReplay(dependencies: {
  readonly entries: CaseEntries
  readonly now: () => Instant
  readonly policies: Policies
}): CaseReplay {
  const { entries, now, policies } = dependencies
  const open = caseFileKeeper()
  return {
    open: (crn, request) => {
      const basis = resolveBasis(request, { now: now(), head: entries.head(), policySet: policies.policySetId })
      if (isBasisRefusal(basis)) return basis
      const { position, knownAt } = basis
      const file = open(crn, entries.entriesOf(crn, position, knownAt), knownAt)
      return { crn, basis, snapshot: snapshotToken(basis), file, standards: policies.standards }
    },
    cases: request => {
      const at = entries.head()
      return entries.cases({ ...request, at })
    },
  }
}

/** True when a case could be opened. */
export function isOpened(value: OpenedCase | BasisRefusal): value is OpenedCase {
  return 'file' in value
}
