import { eventIdOf, toContent, type NewEvent } from '#event-log'
import { fileLoadedType } from '../events/definitions.ts'
import type { FileLoadedData } from '../events/entry-recorded.ts'
import { canonicalBytes } from './digest.ts'
import type { LoadedBy } from './entry-event.ts'
import type { ChronologyHeading } from './heading.ts'

export interface Closing {
  readonly heading: ChronologyHeading
  readonly load: string
  readonly digest: string
  /** How many entry events belong to the load. */
  readonly entries: number
}

/** The event that makes a load visible. Its index follows those of the load's entries. */
export function closingEvent(closing: Closing, by: LoadedBy): NewEvent {
  const { principal, correlationId, software } = by
  return {
    id: eventIdOf(closing.load, closing.entries),
    type: fileLoadedType,
    version: 1,
    data: toContent(dataOf(closing)),
    metadata: { principal: { ...principal }, correlationId, software },
  }
}

function dataOf({ heading, load, digest, entries }: Closing): FileLoadedData {
  const { crn, file, person, source, unlistedFields } = heading
  const kept = Object.keys(unlistedFields).length > 0 ? { unlistedFields } : {}
  return { crn, file, load, digest, entries, person, source, ...kept }
}

/** Bytes that the closing event takes in the log. */
export function closingBytes(heading: ChronologyHeading, entries: number, by: LoadedBy): number {
  const placeholder = { load: eventIdOf('', 0), digest: '0'.repeat(64) }
  const { data, metadata } = closingEvent({ heading, entries, ...placeholder }, by)
  return canonicalBytes({ data, metadata })
}
