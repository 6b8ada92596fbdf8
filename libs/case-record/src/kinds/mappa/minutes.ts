import type { CaseEntry } from '../../entry/entry.ts'
import { numberOrText, orNull, text, textOrNull } from '../fields.ts'
import type { DocumentVersion, KindDefinition } from '../kind.ts'
import { part, wordsIn } from '../reading.ts'

/** Minutes are told apart by their meeting; without its number a version belongs to no known document. */
function minuteVersion(entry: CaseEntry): DocumentVersion | undefined {
  const meeting = wordsIn(entry, 'meetingId')
  if (meeting === undefined) return undefined
  return {
    document: `minute of meeting ${meeting}`,
    ...part('version', wordsIn(entry, 'version')),
    ...part('requestedBy', wordsIn(entry, 'requestedBy')),
    ...part('reason', wordsIn(entry, 'reason', 'reasonGiven')),
  }
}

export const minuteIssued: KindDefinition = {
  kind: 'mappa.minute.issued',
  title: 'MAPPA minute issued',
  family: 'account',
  fields: { meetingId: numberOrText, version: numberOrText },
  version: minuteVersion,
}

export const minuteAmended: KindDefinition = {
  kind: 'mappa.minute.amended',
  title: 'MAPPA minute amended',
  family: 'account',
  fields: { meetingId: numberOrText, version: numberOrText, requestedBy: textOrNull, reason: orNull(text) },
  version: minuteVersion,
}
