import { accessStreamPrefix, aliasStream, caseEventTypes, caseStreamPrefix } from '#case-record'
import { concernsEventTypes, concernsStreamPrefixes } from '#concerns'
import type { EventTypeDefinition } from '#event-log'
import { reviewEventTypes, reviewStreamPrefixes } from '#sfo-review'
import { staffEventTypes, staffStreamPrefix } from '#staffing'

/** Every event type that this software writes or reads, for the codec of a log. One line for each library. */
export const allEventTypes: readonly EventTypeDefinition[] = [
  ...caseEventTypes,
  ...staffEventTypes,
  ...concernsEventTypes,
  ...reviewEventTypes,
]

/** The streams that a read model is fed from. */
export const projectedStreams: readonly string[] = [
  caseStreamPrefix,
  aliasStream,
  accessStreamPrefix,
  staffStreamPrefix,
  ...concernsStreamPrefixes,
  ...reviewStreamPrefixes,
]
