import {
  commandIdOf,
  dataIn,
  eventIdOf,
  failed,
  ok,
  toContent,
  type EventLog,
  type NewEvent,
  type Result,
} from '#event-log'
import type { LoadedBy } from '../chronology-file/entry-event.ts'
import { fileClaimedType } from '../events/definitions.ts'
import type { FileClaimedData } from '../events/entry-recorded.ts'

/** Asks that the id of a file be one person's for good. */
export interface FileClaim {
  readonly log: EventLog
  readonly file: string
  readonly crn: string
  readonly by: LoadedBy
  readonly pause: (attempt: number) => Promise<void>
}

const maxTries = 10

/**
 * Whose case files of an id belong to: whoever loads one first, before anything of it is written. Entries are known by
 * the ids of their file and their own, so that two people's files of one id could not be told apart where both are looked
 * at: merged numbers, acts that concern several. Files that were loaded before this was kept are claimed once they grow.
 */
export async function claimFile({ log, file, crn, by, pause }: FileClaim): Promise<Result<string>> {
  const stream = `file-${commandIdOf('file', file)}`
  for (let attempt = 1; attempt <= maxTries; attempt++) {
    const read = await log.readStream({ stream, from: 0n, limit: 1 })
    if (!read.ok) return read
    const [claimed] = read.value.events
    if (claimed) return ok(dataIn<FileClaimedData>(claimed).crn)
    const appended = await log.append({ stream, expected: 'no-stream', events: [claimEvent(file, crn, by)] })
    if (appended.ok) return ok(crn)
    const { error } = appended
    if (error.kind !== 'conflict' && error.kind !== 'unknown-outcome') return failed(error)
    if (error.kind === 'unknown-outcome') await pause(attempt)
  }
  // However the last try ended, nothing of the file was written.
  return failed({ kind: 'unavailable', detail: `it could not be found out whose stream ${stream} is; try again` })
}

/** Its id is this person's claim and no other's, so that a log never takes another's for ours sent again. */
function claimEvent(file: string, crn: string, { principal, correlationId, software }: LoadedBy): NewEvent {
  const data: FileClaimedData = { file, crn }
  return {
    id: eventIdOf(commandIdOf('file', file, crn), 0),
    type: fileClaimedType,
    version: 1,
    data: toContent(data),
    metadata: { principal: { ...principal }, correlationId, software },
  }
}
