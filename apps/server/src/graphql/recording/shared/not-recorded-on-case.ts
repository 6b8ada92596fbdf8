import type { EventLogError } from '#event-log'
import type { NotRecorded } from '../../acting/refusal.models.ts'
import { toNotRecorded } from '../../acting/show-refusal.ts'

/** What is said of each failure of the log. None of it tells of the store's insides. */
const saidOf: Readonly<Record<EventLogError['kind'], string>> = {
  'unknown-outcome': 'It is not known whether this was recorded. Send the same command again: it is recorded once.',
  unavailable: 'The record cannot be reached at the moment; nothing was recorded. Send the same command again.',
  'too-large': 'This is too large to record at once; nothing was recorded.',
  conflict: 'Others kept recording on this case; nothing was recorded. Send the same command again.',
  gone: 'The record of this case can no longer be written; nothing was recorded.',
  corrupt: 'The record of this case cannot be read; nothing was recorded.',
  'unknown-type': 'The record of this case holds something that this software does not know; nothing was recorded.',
  'invalid-request': 'The service asked its record for something impossible; nothing was recorded.',
}

/** How an act on a case ends where the log did not take it. */
export function notRecordedOnCase(error: EventLogError): NotRecorded {
  const said = saidOf[error.kind]
  return toNotRecorded(error, { outcomeUnknown: said, nothingRecorded: said })
}
