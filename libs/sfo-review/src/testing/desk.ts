import {
  createCodec,
  createMemoryEventLog,
  eventIdOf,
  handleCommand,
  type CommandResult,
  type RecordedEvent,
} from '#event-log'
import type { Act } from '../act/act.ts'
import type { Refusal } from '../act/refusal.ts'
import { reviewEventTypes } from '../definitions.ts'
import { notebookDecider, type NotebookDeed } from '../notebook/decide.ts'
import { notebookStream } from '../notebook/events.ts'
import { notebookFrom, type NotebookRecord } from '../notebook/record.ts'

const crn = 'X999004'

/** Reviewers at work on one case, with a log in memory and a clock that a test sets. */
export interface Desk {
  /** Moves the clock; an instant as text. */
  readonly at: (instant: string) => void
  readonly act: (username: string, deed: NotebookDeed, commandId?: string) => Promise<CommandResult<Refusal>>
  readonly events: (username: string) => Promise<readonly RecordedEvent[]>
  readonly notebook: (username: string) => Promise<NotebookRecord>
}

/** An empty log with a clock of its own, which begins on 2 March 2026, 10:00 UTC, and moves only when told to. */
export function openDesk(): Desk {
  let now = Date.parse('2026-03-02T10:00:00Z')
  let commands = 0
  const log = createMemoryEventLog({ codec: createCodec(reviewEventTypes), now: () => new Date(now) })
  const events: Desk['events'] = async username => {
    const page = await log.readStream({ stream: notebookStream(crn, username), from: 0n, limit: 500 })
    if (!page.ok) throw new Error(page.error.kind)
    return page.value.events
  }
  return {
    at: instant => {
      now = Date.parse(instant)
    },
    act: (username, deed, commandId = eventIdOf('test', commands++)) => {
      const act = actBy(username, now, commandId)
      const request = { log, stream: notebookStream(crn, username), decider: notebookDecider, expects: 'any' } as const
      return handleCommand({ ...request, commandId, command: { ...deed, crn, act } })
    },
    events,
    notebook: async username => notebookFrom(await events(username)),
  }
}

function actBy(username: string, at: number, commandId: string): Act {
  return {
    actor: { staffId: 'N99A801', name: 'Rowan Ashdown', role: 'SFO reviewer', organisation: 'Probation' },
    principal: { username, client: 'test' },
    at,
    commandId,
    correlationId: 'test',
    software: '0',
  }
}

/** How a command ended, in short: "recorded", or the fields that were wrong. */
export function outcome(result: CommandResult<Refusal>): string {
  return result.outcome === 'refused' ? result.refusal.problems.map(({ field }) => field).join(' ') : result.outcome
}
