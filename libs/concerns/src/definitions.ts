import type { EventTypeDefinition } from '#event-log'
import { concernStreamPrefix, concernStreamTypes } from './concern/events.ts'
import { siteStreamPrefix, siteStreamTypes } from './site/events.ts'

/** The event types of this library at their newest versions, for the codec. */
export const concernsEventTypes: readonly EventTypeDefinition[] = [...concernStreamTypes, ...siteStreamTypes]

/** Where this library's events stand. */
export const concernsStreamPrefixes: readonly string[] = [concernStreamPrefix, siteStreamPrefix]
