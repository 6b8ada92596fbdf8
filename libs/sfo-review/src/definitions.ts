import type { EventTypeDefinition } from '#event-log'
import { notebookStreamPrefix, notebookStreamTypes } from './notebook/events.ts'

/** The event types of this library at their newest versions, for the codec. */
export const reviewEventTypes: readonly EventTypeDefinition[] = notebookStreamTypes

/** Where this library's events stand. */
export const reviewStreamPrefixes: readonly string[] = [notebookStreamPrefix]
