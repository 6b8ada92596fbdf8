import { dataIn, metadataIn, type JsonObject, type RecordedEvent } from '#event-log'
import type { Actor } from '../entry/actor.ts'
import { entryId, type Attested, type CaseEntry, type Channel, type Recorded, type Relation } from '../entry/entry.ts'
import { readEdtf } from '../time/edtf.ts'

/** Who made the request that put an event into the log, and through which client. */
export interface Principal {
  readonly username: string
  readonly client: string
}

/** Content of an entry event's `data`, version 1. */
export interface EntryData {
  readonly crn: string
  readonly kind: string
  readonly file: string
  readonly reference: string
  readonly alsoConcerns?: readonly string[]
  readonly detail: string
  readonly fields: JsonObject
  readonly relatesTo: readonly Relation[]
  readonly reliedOn: readonly string[]
  readonly sensitive: boolean
  readonly unlistedFields: JsonObject
  /** SHA-256 of the entry as the source gave it (RFC 8785), to tell the same entry from a changed one. */
  readonly digest: string
  /** Which load brought it and its place there; absent for an act recorded in this system. */
  readonly load?: { readonly id: string; readonly index: number }
  /** For an act recorded in this system. */
  readonly attested?: Attested
}

/** Content of an entry event's `metadata`, version 1. */
export interface EntryMetadata {
  /** EDTF text, or null where the source does not know. */
  readonly occurred: string | null
  readonly recorded:
    { readonly status: 'attested' | 'claimed'; readonly at: string } | { readonly status: 'not stated' }
  readonly actor: Actor
  readonly recordedBy?: Actor
  readonly channel?: Channel
  readonly source: { readonly system: string | null; readonly id: string }
  readonly principal: Principal
  readonly correlationId: string
  readonly software: string
}

/** Content of a `case.file-loaded` event's `data`, version 1. */
export interface FileLoadedData {
  readonly crn: string
  readonly file: string
  readonly load: string
  /** SHA-256 of the file's content (RFC 8785), each entry represented by its own digest. */
  readonly digest: string
  /** How many entry events belong to this load. */
  readonly entries: number
  readonly person: JsonObject
  readonly source: JsonObject
  /** Fields of the file's heading that this software does not know, kept as they stood; absent where there are none. */
  readonly unlistedFields?: JsonObject
}

/** Content of a `case.file-claimed` event's `data`, version 1. Its stream is the file's, not the case's. */
export interface FileClaimedData {
  readonly file: string
  readonly crn: string
}

/** The entry that an entry event carries. The event has passed the codec, so its shape is the one written. */
export function entryOf(event: RecordedEvent): CaseEntry {
  const data = dataIn<EntryData>(event)
  const metadata = metadataIn<EntryMetadata>(event)
  return {
    id: entryId(data.file, data.reference),
    crn: data.crn,
    alsoConcerns: data.alsoConcerns ?? [],
    source: { system: metadata.source.system, file: data.file, reference: data.reference },
    kind: data.kind,
    occurred: metadata.occurred === null ? undefined : readEdtf(metadata.occurred),
    recorded: recordedOf(metadata),
    entered: event.entered,
    actor: metadata.actor,
    recordedBy: metadata.recordedBy,
    channel: metadata.channel,
    relatesTo: data.relatesTo,
    reliedOn: data.reliedOn,
    detail: data.detail,
    data: data.fields,
    sensitive: data.sensitive,
    unlistedFields: data.unlistedFields,
    ...(data.attested && { attested: data.attested }),
  }
}

function recordedOf(metadata: EntryMetadata): Recorded {
  const { recorded } = metadata
  if (recorded.status === 'not stated') return recorded
  return { status: recorded.status, when: readEdtf(recorded.at) }
}
