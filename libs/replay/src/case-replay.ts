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
import { openCaseFile, type CaseFile } from './case-file/case-file.ts'

/** What replay needs of a read model. */
export interface CaseEntries {
  head(): ReadFrom
  entriesOf(crn: string, at: ReadFrom, knownAt?: Instant): readonly CaseEntry[]
  cases(request: { readonly first: number; readonly after?: string; readonly at: ReadFrom }): readonly string[]
}

/** A case opened at a basis: everything asked of it rests on this and on nothing else. */
export interface OpenedCase {
  readonly crn: string
  readonly basis: ResolvedBasis
  readonly snapshot: string
  readonly file: CaseFile
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
  const files = fileKeeper((crn, { position, knownAt }) =>
    openCaseFile(crn, entries.entriesOf(crn, position, knownAt), knownAt),
  )
  return {
    open: (crn, request) => {
      const basis = resolveBasis(request, { now: now(), head: entries.head(), policySet: policies.policySetId })
      if (isBasisRefusal(basis)) return basis
      const file = files(crn, basis)
      return { crn, basis, snapshot: snapshotToken(basis), file, standards: policies.standards }
    },
    cases: request => {
      const at = entries.head()
      return entries.cases({ ...request, at })
    },
  }
}

/** A page or a file of rows asks several times at one basis; older files are let go. */
const mostKept = 4

/** Keeps the files opened last. Sound because one state of the log at one moment of knowledge never reads differently. */
function fileKeeper(open: (crn: string, basis: ResolvedBasis) => CaseFile): typeof open {
  const kept = new Map<string, CaseFile>()
  return (crn, basis) => {
    const key = `${crn} ${basis.position} ${basis.knownAt}`
    const file = kept.get(key) ?? open(crn, basis)
    kept.delete(key)
    kept.set(key, file)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    return file
  }
}

/** True when a case could be opened. */
export function isOpened(value: OpenedCase | BasisRefusal): value is OpenedCase {
  return 'file' in value
}
