import {
  createCodec,
  createMemoryEventLog,
  eventIdOf,
  handleCommand,
  type CommandResult,
  type EventLog,
  type RecordedEvent,
} from '#event-log'
import type { Act } from '../act/actor.ts'
import type { Refusal } from '../act/refusal.ts'
import type { ViewerRole } from '../access/viewer.ts'
import { concernDecider, type ActOnConcern, type RaiseConcern } from '../concern/decide.ts'
import { concernStream } from '../concern/events.ts'
import { concernsEventTypes } from '../definitions.ts'
import { siteDecider, type ActOnSite } from '../site/decide.ts'
import { siteStream } from '../site/events.ts'

/** A clock that a test sets, and a log in memory that keeps it. */
export interface Office {
  readonly log: EventLog
  /** Moves the clock; an instant as text. */
  readonly at: (instant: string) => void
  readonly raise: (who: string, command?: Partial<RaiseConcern>) => Promise<CommandResult<Refusal>>
  readonly act: (who: string, command: ActOnConcern, id?: string) => Promise<CommandResult<Refusal>>
  readonly onSite: (who: string, command: ActOnSite, roles?: readonly ViewerRole[]) => Promise<CommandResult<Refusal>>
  readonly events: (stream?: string) => Promise<readonly RecordedEvent[]>
}

export const concernId = '4b3c1d52-9a0e-4c1c-8a7e-2f6f7b1d0c55'
export const siteId = 'PDU-1'

/** A concern of N99A101 to N99A201, due on 21 February. */
export const workloadConcern: RaiseConcern = {
  kind: 'raise',
  id: concernId,
  category: 'workload',
  text: 'Sixty cases, and two of them high risk without a second worker.',
  to: { staffId: 'N99A201', role: 'senior probation officer' },
  due: '2025-02-21',
}

/** An empty log with a clock of its own, which begins on 14 February 2025, 09:00 UTC, and moves only when told to. */
export function openOffice(): Office {
  let now = Date.parse('2025-02-14T09:00:00Z')
  let commands = 0
  const log = createMemoryEventLog({ codec: createCodec(concernsEventTypes), now: () => new Date(now) })
  const acting = (who: string): Act => actBy(who, now, eventIdOf('test', commands++))
  return {
    log,
    at: instant => {
      now = Date.parse(instant)
    },
    raise: (who, command) => {
      const given = { ...workloadConcern, ...command }
      const act = { ...acting(who), commandId: given.id }
      const stream = concernStream(given.id)
      const request = { log, stream, decider: concernDecider, commandId: act.commandId, expects: 'new' } as const
      return handleCommand({ ...request, command: { ...given, act } })
    },
    act: (who, command, id = concernId) => {
      const act = acting(who)
      const request = { log, stream: concernStream(id), decider: concernDecider, expects: 'existing' } as const
      return handleCommand({ ...request, commandId: act.commandId, command: { ...command, act } })
    },
    onSite: (who, command, roles = ['manager']) => {
      const act = acting(who)
      const request = { log, stream: siteStream(siteId), decider: siteDecider, expects: 'any' } as const
      return handleCommand({ ...request, commandId: act.commandId, command: { ...command, site: siteId, act, roles } })
    },
    events: async stream => {
      const page = await log.readAll({ after: 'start', limit: 1000 })
      if (!page.ok) throw new Error(page.error.kind)
      return page.value.events.filter(event => stream === undefined || event.stream === stream)
    },
  }
}

/** An act by somebody, at an instant. */
function actBy(who: string, at: number, commandId: string): Act {
  return {
    actor: { staffId: who, name: `Somebody ${who}`, role: 'probation practitioner', organisation: null },
    principal: { username: `USER_${who}`, client: 'test' },
    at,
    commandId,
    correlationId: 'test',
    software: '0',
  }
}

/** How a command ended, in short: "recorded", or what it was refused for. */
export function outcome(result: CommandResult<Refusal>): string {
  if (result.outcome !== 'refused') return result.outcome
  const { refusal } = result
  return refusal.kind === 'problems' ? refusal.problems.map(({ field }) => field).join(' ') : refusal.kind
}
