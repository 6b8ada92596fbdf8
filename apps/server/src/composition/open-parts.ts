import { createCodec, describeEventLogError, failed, ok, type EventLog, type Result } from '#event-log'
import { allEventTypes } from '#replay'
import type { Config } from '../config/config.ts'
import { openConsultationsPart } from './consultations-part.ts'
import { eventLogPart } from './event-log-part.ts'
import { openReadModelPart } from './read-model-part.ts'
import type { Part } from './part.ts'
import { openStore } from './store.ts'

/** A part that could not be opened, in one sentence for the operator. */
export interface OpeningProblem {
  readonly part: string
  readonly detail: string
}

export interface OpenedParts {
  readonly log: EventLog
  /** In the order of opening. */
  readonly parts: readonly Part[]
}

/**
 * Opens everything the service runs on, in order; `opened` is told of each part as soon as it is open, so that it is
 * closed even when a later one fails. A further part is opened here, after those it reads from.
 */
export async function openParts(
  config: Config,
  now: () => Date,
  opened: (part: Part) => void,
): Promise<Result<OpenedParts, OpeningProblem>> {
  const log = await openStore(config, createCodec(allEventTypes), now)
  if (!log.ok) return failed({ part: 'eventLog', detail: describeEventLogError(log.error) })
  const eventLog = eventLogPart(log.value)
  opened(eventLog)
  const parts = [eventLog]
  for (const [name, open] of [
    ['consultations', () => openConsultationsPart(config)],
    ['readModel', () => openReadModelPart(config, log.value)],
  ] as const) {
    try {
      const part = await open()
      opened(part)
      parts.push(part)
    } catch (cause) {
      return failed({ part: name, detail: cause instanceof Error ? cause.message : String(cause) })
    }
  }
  return ok({ log: log.value, parts })
}
