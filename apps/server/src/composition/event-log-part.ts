import type { EventLog } from '#event-log'
import type { Part } from './part.ts'
import { EVENT_LOG } from './tokens.ts'

/** The event log as a part of the service: healthy while its head can be read. */
export function eventLogPart(log: EventLog): Part {
  return {
    health: {
      name: 'eventLog',
      async check() {
        const head = await log.head()
        return head.ok ? { status: 'UP' } : { status: 'DOWN', reason: head.error.kind }
      },
    },
    providers: [{ provide: EVENT_LOG, useValue: log }],
    close: () => log.close(),
  }
}
