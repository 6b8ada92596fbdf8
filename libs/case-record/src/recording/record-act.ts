import { handleCommand, type CommandResult, type EventLog } from '#event-log'
import { caseStream } from '../events/definitions.ts'
import type { ActRefusal, RecordAct } from './command.ts'
import { actDecider } from './decide-act.ts'

export interface RecordRequest {
  readonly log: Pick<EventLog, 'append' | 'readStream'>
  readonly act: RecordAct
  /** Chosen by the client; sent again, it changes nothing and gives the first result. */
  readonly commandId: string
  /** The revision of the case's stream that the author saw; where the record has moved on, that is the answer. */
  readonly seen?: bigint
}

/** Puts one act on the record of its case. Expected failures are in the result; nothing is half-written. */
export function recordAct({ log, act, commandId, seen }: RecordRequest): Promise<CommandResult<ActRefusal>> {
  return handleCommand({
    log,
    stream: caseStream(act.crn),
    decider: actDecider,
    command: act,
    commandId,
    expects: 'any',
    ...(seen === undefined ? {} : { seen }),
  })
}
