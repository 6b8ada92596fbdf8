import type { FactName, Given } from '../facts/fact.ts'
import type { EntryActor } from '../record/metadata.ts'
import type { Instant } from '../time/given-time.ts'

/** Who records, by which request, when. Set by the service from the token and its clock, never by the caller. */
export interface RecordingContext {
  readonly now: Instant
  readonly actor: EntryActor
  readonly principal: { readonly username: string; readonly client: string }
  readonly correlationId: string
  readonly software: string
}

interface Heading<Name extends FactName> {
  readonly name: Name
  readonly staffId: string
  readonly fact: Given<Name>
  /** The earlier entry of the same kind that this one takes the place of, and why. */
  readonly correction?: { readonly entry: string; readonly reason: string }
}

/** One fact to be recorded of one member of staff. */
export type StaffingRequest = { readonly [Name in FactName]: Heading<Name> }[FactName]

export type StaffingCommand = StaffingRequest & { readonly context: RecordingContext }
