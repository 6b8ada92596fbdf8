import type { CaseEntry, Elapsed, KnownWhen, Standard } from '#case-record'
import type { RequestState } from '../requests/requests.ts'

/** Why something waits on a person, as the record has it. */
export type WaitsBecause =
  /** Asked of them by name. */
  | 'asked of them'
  /** A process stands at a step of theirs, or at one sent on to them by name. */
  | 'step with them'
  /** A process waits with a role of theirs in a case whose recorded line manager they are. */
  | 'step with their role'
  /** A rating waits for its countersignature in a case whose recorded line manager they are. */
  | 'rating to countersign'
  /** Another wrote down what they are said to have done; they have neither confirmed nor contested it. */
  | 'attributed to them'
  /** They asked, the due time has or may have passed, and no undisputed answer is recorded. */
  | 'asked by them'

/** That a standard of oversight sets a time, counted from an entry: what waits, or an earlier step of its process. */
export interface DueByStandard {
  readonly kind: 'standard'
  readonly entry: CaseEntry
  readonly standard: Standard
  /** `possibly`: the record or the standard does not say surely that it was in force then. */
  readonly inForce: 'surely' | 'possibly'
  /** What it asks for, in words, with the time: "countersignature by a senior manager, within 24 hours". */
  readonly requires: string
}

/** Who sets the time by which something is due: whoever made the entry that states it, or a standard. */
export type DueBy = { readonly kind: 'stated'; readonly entry: CaseEntry } | DueByStandard

/** Something that waits on a person at an instant. */
export interface Waiting {
  readonly because: WaitsBecause
  readonly entry: CaseEntry
  /** `possible`: the record leaves open who the line manager was, or which step came last. */
  readonly certainty: 'certain' | 'possible'
  readonly since: KnownWhen | undefined
  readonly elapsed: Elapsed | undefined
  /** Undefined: no time is set, or one in words that are not counted here, as `dueBy` tells. */
  readonly due: KnownWhen | undefined
  readonly dueBy: DueBy | undefined
  /** `not known`: a time is set in words that are not counted here, such as working days. */
  readonly overdue: RequestState['overdue'] | 'not known'
  /** The request as it stood, where it is one. */
  readonly request: RequestState | undefined
  /** The entries that this rests on: its own, and the allocation that names the line manager. */
  readonly restsOn: readonly CaseEntry[]
}
