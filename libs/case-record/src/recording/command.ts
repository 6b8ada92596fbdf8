import type { JsonObject } from '#event-log'
import type { Actor } from '../entry/actor.ts'
import type { Circumstances } from '../entry/circumstances.ts'
import type { CaseEntry, Channel, RelationKind } from '../entry/entry.ts'
import type { Principal } from '../events/entry-recorded.ts'
import type { Instant } from '../time/when.ts'

/** Something on the record that an act refers to, at the version that its author saw. */
export interface Reference {
  /** The entry's full id. */
  readonly entry: string
  /** Absent: the author does not say which version; then any is meant. */
  readonly version?: number
}

/**
 * One act that somebody puts on a case's record as it happens or afterwards. Who acts and who writes come from the
 * service, never from what was sent.
 */
export interface RecordAct {
  readonly crn: string
  readonly kind: string
  /** EDTF; null where it is not known. */
  readonly occurred: string | null
  /** Whose act it is. */
  readonly actor: Actor
  /** Who writes it down, where that is somebody else: both names then stand on it. */
  readonly recordedBy?: Actor
  readonly channel?: Channel
  readonly relatesTo: readonly (Reference & { readonly as: RelationKind })[]
  readonly reliedOn: readonly Reference[]
  readonly detail: string
  readonly fields: JsonObject
  readonly sensitive: boolean
  readonly ownView?: string
  /** Why it is recorded long after it happened. */
  readonly reasonForLateRecording?: string
  /** Digests of the notices that the author has been shown, and acknowledges by sending the act again. */
  readonly acknowledged: readonly string[]
  /** What is to be said first that does not rest on this record, such as about the capacity of whoever acts. */
  readonly notices?: readonly Notice[]
  /** In what circumstances it was decided, where it is a decision. */
  readonly circumstances?: Circumstances
  readonly by: {
    readonly principal: Principal
    readonly correlationId: string
    readonly software: string
    readonly now: Instant
  }
}

/** One thing wrong with an act as it was sent. */
export interface ActProblem {
  /** Path of the field, such as "fields.levels.public" or "reliedOn.0". */
  readonly field: string
  readonly problem: string
  readonly expected: string
}

/** A neutral statement that is shown before an act is recorded. It blocks nothing once it is acknowledged. */
export interface Notice {
  readonly id: string
  readonly text: string
  /** What it rests on. */
  readonly entries: readonly CaseEntry[]
}

/** Something relied or acted on of which the author saw an older version. */
export interface ChangedInformation {
  readonly entry: CaseEntry
  readonly seen: number
  readonly newest: number
  readonly changes: readonly CaseEntry[]
}

/** Why an act was not recorded. Nothing was written. */
export type ActRefusal =
  | { readonly kind: 'not-valid'; readonly problems: readonly ActProblem[] }
  | { readonly kind: 'stale-information'; readonly changed: readonly ChangedInformation[] }
  | { readonly kind: 'notices'; readonly notices: readonly Notice[] }
