import { eventIdOf, toContent, type NewEvent } from '#event-log'
import { entryId } from '../entry/entry.ts'
import { entryEventType } from '../events/definitions.ts'
import type { EntryData, EntryMetadata, Principal } from '../events/entry-recorded.ts'
import { kindOf } from '../kinds/registry.ts'
import type { ChronologyEntry } from './check-entry.ts'
import { canonicalBytes } from './digest.ts'
import type { ChronologyHeading } from './heading.ts'

/** Who loads, with what: set by the service that loads, never by the file. */
export interface LoadedBy {
  readonly principal: Principal
  readonly correlationId: string
  /** Version of the software that writes the events. */
  readonly software: string
}

/** Where an entry stands in its load. */
export interface PlaceInLoad {
  readonly load: { readonly id: string; readonly index: number }
  readonly digest: string
}

type Origin = Pick<ChronologyHeading, 'crn' | 'file' | 'system'>

/** The event that carries one entry of a file. The same load, place and file always give the same event id. */
export function entryEvent(entry: ChronologyEntry, origin: Origin, place: PlaceInLoad, by: LoadedBy): NewEvent {
  return {
    id: eventIdOf(place.load.id, place.load.index),
    type: entryEventType(kindOf(entry).family),
    version: 1,
    data: toContent(dataOf(entry, origin, place)),
    metadata: toContent(metadataOf(entry, origin, by)),
  }
}

function dataOf(entry: ChronologyEntry, { crn, file }: Origin, { load, digest }: PlaceInLoad): EntryData {
  return {
    crn,
    kind: entry.kind,
    file,
    reference: entry.reference,
    ...(entry.alsoConcerns.length > 0 ? { alsoConcerns: entry.alsoConcerns } : {}),
    detail: entry.detail,
    fields: entry.data,
    relatesTo: entry.relatesTo,
    reliedOn: entry.reliedOn,
    sensitive: entry.sensitive,
    unlistedFields: entry.unlistedFields,
    digest,
    load,
  }
}

function metadataOf(entry: ChronologyEntry, { file, system }: Origin, by: LoadedBy): EntryMetadata {
  return {
    occurred: entry.occurred,
    recorded: entry.recordedAt === undefined ? { status: 'not stated' } : { status: 'claimed', at: entry.recordedAt },
    actor: entry.actor,
    ...(entry.recordedBy === undefined ? {} : { recordedBy: entry.recordedBy }),
    ...(entry.channel === undefined ? {} : { channel: entry.channel }),
    source: { system, id: entryId(file, entry.reference) },
    principal: by.principal,
    correlationId: by.correlationId,
    software: by.software,
  }
}

const nowhere: Origin = { crn: '', file: '', system: '' }

/**
 * Bytes that an entry takes in the log apart from what the heading adds: entries may stand before the heading in the
 * file. `headingBytes` gives the rest; the two add up exactly, because the heading's texts stand in the event as they are.
 */
export function entryBytes(entry: ChronologyEntry, index: number, digest: string, by: LoadedBy): number {
  return bytesOf(entry, nowhere, index, digest, by)
}

/** Bytes that the heading adds to every entry of its file. */
export function headingBytes(origin: Origin, by: LoadedBy): number {
  return bytesOf(smallestEntry, origin, 0, '', by) - bytesOf(smallestEntry, nowhere, 0, '', by)
}

function bytesOf(entry: ChronologyEntry, origin: Origin, index: number, digest: string, by: LoadedBy): number {
  const place = { load: { id: eventIdOf('', 0), index }, digest }
  const { data, metadata } = entryEvent(entry, origin, place, by)
  return canonicalBytes({ data, metadata })
}

const smallestEntry: ChronologyEntry = {
  reference: '',
  kind: 'none',
  occurred: null,
  recordedAt: undefined,
  actor: { role: null, organisation: null },
  recordedBy: undefined,
  channel: undefined,
  relatesTo: [],
  reliedOn: [],
  alsoConcerns: [],
  detail: '',
  data: {},
  sensitive: false,
  unlistedFields: {},
}
