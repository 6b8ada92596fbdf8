import type { EventLog } from '#event-log'
import type { Logger } from '../logging/logger.ts'

/** How often the log is asked whether it can still be relied on. */
const everyMs = 2000

export interface Watched {
  readonly log: Pick<EventLog, 'head'>
  readonly logger: Logger
  /** Ends the process; whoever started it starts it again, which reopens the file. */
  readonly end: () => void
}

/**
 * Ends the service once a log in a file refuses to be read: after an error of the disk SQLite cannot say what was
 * written, and only reopening the file can. Answers a function that stops watching.
 */
export function endWhenUnreliable({ log, logger, end }: Watched): () => void {
  const timer = setInterval(() => {
    void log.head().then(head => {
      if (head.ok) return
      clearInterval(timer)
      logger.fatal(
        { reason: head.error.kind },
        'the event log can no longer be relied on; ending so that it is reopened',
      )
      end()
    })
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
