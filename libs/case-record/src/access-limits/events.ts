import type { EventTypeDefinition } from '#event-log'
import type { Principal } from '../events/entry-recorded.ts'

/** From now on a case may be opened only by those named, or not by those named. */
export const limitSetType = 'case.limit-set'

/** A limit no longer holds. Nothing of it is removed. */
export const limitLiftedType = 'case.limit-lifted'

/** A reviewer was commissioned, with a stated purpose: a restriction does not keep them out. */
export const reviewerCommissionedType = 'case.reviewer-commissioned'

/** A commission came to its end before its time. */
export const commissionEndedType = 'case.commission-ended'

export const accessEventTypes: readonly EventTypeDefinition[] = [
  { type: limitSetType, version: 1 },
  { type: limitLiftedType, version: 1 },
  { type: reviewerCommissionedType, version: 1 },
  { type: commissionEndedType, version: 1 },
]

/**
 * Who may open a case stands beside its record and not in it: setting a limit must not make what a practitioner is
 * looking at stale, and a view of the record must not tell of a limit.
 */
export const accessStreamPrefix = 'access-'

/** The stream of the limits on one case. */
export function accessStream(crn: string): string {
  return `${accessStreamPrefix}${crn}`
}

/** Restriction: only those named may open the case. Exclusion: those named may not. */
export const limitKinds = ['restriction', 'exclusion'] as const
export type LimitKind = (typeof limitKinds)[number]

/** Somebody as a limit names them: by what they sign in as, and by staff code where it is known. */
export interface LimitedPerson {
  readonly username: string
  readonly staffId?: string
  readonly name?: string
}

/** Content of `data` when a limit is set, version 1. Times are ISO 8601 in UTC. */
export interface LimitSetData {
  readonly crn: string
  /** "L-1", "L-2": the limits of one case in the order in which they were set. */
  readonly limit: string
  readonly kind: LimitKind
  readonly people: readonly LimitedPerson[]
  /** Why, for those who answer for it. */
  readonly reason: string
  /** What those who are refused are told. */
  readonly message: string
  readonly from: string
  /** The first instant at which it no longer holds; null: until it is lifted. */
  readonly until: string | null
}

export interface LimitLiftedData {
  readonly crn: string
  readonly limit: string
  readonly reason: string
}

/** Content of `data` when a reviewer is commissioned, version 1. */
export interface ReviewerCommissionedData {
  readonly crn: string
  /** "R-1", "R-2". */
  readonly commission: string
  readonly reviewer: LimitedPerson
  readonly purpose: string
  readonly from: string
  readonly until: string | null
}

export interface CommissionEndedData {
  readonly crn: string
  readonly commission: string
  readonly reason: string
}

/** Who acted: as their sign-in named them, since an administrator need not be on the staff record. */
export interface AccessActor {
  readonly username: string
  readonly staffId?: string
  readonly name?: string
  readonly roles: readonly string[]
}

/** Content of the `metadata` of each of these events, version 1. */
export interface AccessMetadata {
  readonly recorded: { readonly status: 'attested'; readonly at: string }
  readonly actor: AccessActor
  readonly principal: Principal
  readonly correlationId: string
  readonly software: string
}
