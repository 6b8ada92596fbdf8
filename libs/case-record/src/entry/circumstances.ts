/** What is on record of something, or that nothing is: said, never left blank. */
export type NoneOr<Item> = 'none recorded' | readonly Item[]

/** Somebody being away: since when. Of what kind has no place on the record of a case. */
export interface AbsenceThen {
  /** The staffing entry that says so. */
  readonly entry: string
  readonly from: string
}

/** A figure of somebody's workload, as its source gave it. */
export interface WorkloadFigureThen {
  readonly entry: string
  readonly measure: string
  readonly value: number
  readonly source: { readonly kind: 'tool' | 'person'; readonly name: string }
  /** The time it speaks of, and how many whole days lay between that and the decision. */
  readonly asOf: string
  readonly ageInDays: number
  readonly confidence?: string
  readonly dataAge?: string
}

/** An arrangement by which somebody could act in another capacity than their own post. */
export interface StandingInThen {
  readonly entry: string
  readonly capacity: 'acting' | 'covering'
  readonly forWhom?: string
  readonly unit?: string
  readonly from: string
  readonly until?: string
}

export interface LineManagerThen {
  readonly entry: string
  readonly staffId: string
  readonly absences: NoneOr<AbsenceThen>
}

/**
 * In what circumstances somebody decided, as the record of staff had it: at the time of the decision, as known when this
 * was put together. Several of one thing where the record does not decide between them.
 */
export interface Circumstances {
  /** Null: the decider carries no staff code, so that nothing can be looked up. */
  readonly staffId: string | null
  /** The instant it speaks of; ISO 8601 UTC, as `knownAt`. */
  readonly at: string
  readonly knownAt: string
  readonly workload: NoneOr<WorkloadFigureThen>
  readonly inPost: NoneOr<{ readonly since: string; readonly months: number }>
  readonly standingIn: NoneOr<StandingInThen>
  readonly absences: NoneOr<AbsenceThen>
  readonly lineManagers: NoneOr<LineManagerThen>
}
