import { dataIn, metadataIn, type Position, type RecordedEvent } from '#event-log'
import type { FactName, Kept } from '../facts/fact.ts'
import { factNameOf } from '../facts/event-type.ts'
import type { EntryActor, EntryMetadata } from './metadata.ts'

interface EntryHeading {
  /** The id of its event; entries refer to each other by it. */
  readonly id: string
  readonly staffId: string
  /** When this log accepted it: ISO 8601 UTC. */
  readonly entered: string
  readonly position: Position
  /** The earlier entry that this one takes the place of. */
  readonly corrects: string | undefined
  /** Why, where it corrects another. */
  readonly reason: string | undefined
  readonly recordedBy: EntryActor
}

/** One fact about a member of staff, as it was recorded. */
export type EntryOf<Name extends FactName> = EntryHeading & { readonly name: Name; readonly fact: Kept<Name> }
export type StaffingEntry = { readonly [Name in FactName]: EntryOf<Name> }[FactName]

/** Content of a staffing event's `data`, version 1. */
export interface StaffingData {
  readonly staffId: string
  readonly fact: Kept<FactName>
  readonly corrects?: string
  readonly reason?: string
}

/** The entry that a staffing event carries. The event has passed the codec, so its shape is the one written. */
export function entryOf(event: RecordedEvent): StaffingEntry {
  const { staffId, fact, corrects, reason } = dataIn<StaffingData>(event)
  const { actor } = metadataIn<EntryMetadata>(event)
  const { id, entered, position } = event
  const heading = { id, staffId, entered, position, corrects, reason, recordedBy: actor }
  return { ...heading, name: factNameOf(event.type), fact } as StaffingEntry
}
