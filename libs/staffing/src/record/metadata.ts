import type { StaffActor } from '../actor/staff-actor.ts'

/** Who recorded it, as they stood on record then. Role and organisation are null where nothing is on record of them. */
export type EntryActor = Omit<StaffActor, 'staffId'> & { readonly staffId?: string }

/** Content of a staffing event's `metadata`, version 1. */
export interface EntryMetadata {
  /** Since when the fact holds: an ISO date or instant. Absent where it is about the record alone. */
  readonly occurred?: string
  readonly recorded: { readonly status: 'attested'; readonly at: string }
  readonly actor: EntryActor
  /** Who made the request, and through which client. */
  readonly principal: { readonly username: string; readonly client: string }
  readonly channel: 'record'
  readonly correlationId: string
  readonly software: string
}
