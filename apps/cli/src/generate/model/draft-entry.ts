import type { Actor, Channel, RelationKind } from '#case-record'
import type { JsonObject } from '#event-log'
import type { Instant } from './calendar.ts'

/** An entry as it truly happened, before the record makes it late, imprecise or incomplete. */
export interface DraftEntry {
  readonly id: string
  readonly kind: string
  readonly at: Instant
  readonly by: Actor
  readonly recordedBy?: Actor
  readonly channel?: Channel
  readonly detail: string
  readonly data?: JsonObject
  readonly relatesTo?: readonly { readonly id: string; readonly as: RelationKind }[]
  readonly reliedOn?: readonly string[]
  readonly sensitive?: boolean
  /** When it was written down, where that is part of the story; otherwise chance decides. */
  readonly recordedAt?: Instant
}

/** Ids of one part of a case: "contact-1", "contact-2", … */
export function numbering(prefix: string): () => string {
  let last = 0
  return () => `${prefix}-${++last}`
}
