import type { Instant, Policies } from '#case-record'
import {
  isBasisRefusal,
  resolveBasis,
  snapshotToken,
  type BasisRefusal,
  type BasisRequest,
  type ResolvedBasis,
} from '../basis/basis.ts'
import { openCaseFile } from '../case-file/case-file.ts'
import type { CaseEntries, OpenedCase } from '../case-replay.ts'

/** A basis fixed for questions about one person over all cases that name them. */
export interface OpenedPerson {
  readonly staffId: string
  readonly basis: ResolvedBasis
  readonly snapshot: string
  /** Cases in which an entry of this state of the log names the person. Tells nothing of what was known then. */
  readonly crns: readonly string[]
  /** Of these, the cases that an entry may have given to the person. Read when asked for. */
  readonly allocatedCrns: () => readonly string[]
  /** One of these cases at the basis. Each call folds one case, so that a caller may pause between them. */
  readonly openCase: (crn: string) => OpenedCase
}

export interface PeopleReplay {
  /** Fixes a basis for a person. Whoever is named nowhere opens with no cases. */
  open(staffId: string, request: BasisRequest): OpenedPerson | BasisRefusal
}

/** Replay of what cases hold about people, over a read model. `now` gives the clock that a basis without times is fixed to. */
export function createPeopleReplay(dependencies: {
  readonly entries: Pick<CaseEntries, 'head' | 'entriesOf'> & {
    casesNaming(staffId: string, at: ResolvedBasis['position']): readonly string[]
    casesAllocating(staffId: string, at: ResolvedBasis['position']): readonly string[]
  }
  readonly now: () => Instant
  readonly policies: Policies
}): PeopleReplay {
  const { entries, now, policies } = dependencies
  return {
    open: (staffId, request) => {
      const basis = resolveBasis(request, { now: now(), head: entries.head(), policySet: policies.policySetId })
      if (isBasisRefusal(basis)) return basis
      const snapshot = snapshotToken(basis)
      return {
        staffId,
        basis,
        snapshot,
        crns: entries.casesNaming(staffId, basis.position),
        allocatedCrns: () => entries.casesAllocating(staffId, basis.position),
        openCase: crn => ({
          crn,
          basis,
          snapshot,
          file: openCaseFile(crn, entries.entriesOf(crn, basis.position, basis.knownAt), basis.knownAt),
          standards: policies.standards,
        }),
      }
    },
  }
}

/** True when a basis could be fixed. */
export function isOpenedPerson(value: OpenedPerson | BasisRefusal): value is OpenedPerson {
  return 'openCase' in value
}
