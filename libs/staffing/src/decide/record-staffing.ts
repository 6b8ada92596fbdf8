import { handleCommand, type CommandResult, type EventLog } from '#event-log'
import { staffStream } from '../facts/event-type.ts'
import type { Problem } from '../facts/problem.ts'
import type { StaffingCommand } from './command.ts'
import { staffingDecider } from './decider.ts'

export interface RecordStaffing {
  readonly log: Pick<EventLog, 'append' | 'readStream'>
  readonly command: StaffingCommand
  /** Chosen by whoever asks; the same id records the same thing once, however often it is sent. */
  readonly commandId: string
  /** The revision of the person's record that was seen when deciding; where it has moved on since, nothing is written. */
  readonly seen?: bigint
}

/** Records one fact about a member of staff, or says what is wrong with it. */
export function recordStaffing(request: RecordStaffing): Promise<CommandResult<readonly Problem[]>> {
  const { log, command, commandId, seen } = request
  return handleCommand({
    log,
    stream: staffStream(command.staffId),
    decider: staffingDecider,
    command,
    commandId,
    expects: 'any',
    ...(seen === undefined ? {} : { seen }),
  })
}
