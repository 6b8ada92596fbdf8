import type { EventTypeDefinition } from '#event-log'
import { accessEventTypes } from '../access-limits/events.ts'
import { aliasEventTypes } from '../aliases/events.ts'
import { families, type Family } from '../kinds/kind.ts'

/** One event type for each family of entries; the kind stands in the data, so a kind never listed fits as well. */
export function entryEventType(family: Family): string {
  return `case.${family}-recorded`
}

/** Closes one load of a chronology file: until it stands, none of that load's entries is visible. */
export const fileLoadedType = 'case.file-loaded'

/** Makes the id of chronology files one person's for good, before the first of them is written. */
export const fileClaimedType = 'case.file-claimed'

/**
 * The event types of cases, of merges of cases and of limits on who may open them, at their newest versions, for the
 * codec.
 */
export const caseEventTypes: readonly EventTypeDefinition[] = [
  ...families.map(family => ({ type: entryEventType(family), version: 1 })),
  { type: fileLoadedType, version: 1 },
  { type: fileClaimedType, version: 1 },
  ...aliasEventTypes,
  ...accessEventTypes,
]

const entryTypes = new Set(families.map(entryEventType))

/** True for an event that carries one entry of a case. */
export function isEntryEvent(type: string): boolean {
  return entryTypes.has(type)
}

/** The stream of one case. */
export function caseStream(crn: string): string {
  return `case-${crn}`
}

export const caseStreamPrefix = 'case-'
