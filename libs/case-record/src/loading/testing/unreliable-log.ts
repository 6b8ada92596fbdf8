import { failed, type Appended, type AppendRequest, type EventLog, type Result } from '#event-log'

/** What happens to one append. */
export type Fate =
  | 'kept'
  /** Nothing is written and the process "dies": every later call is refused. */
  | 'crash before'
  /** It is written, and the process dies before it hears so. */
  | 'crash after'
  /** It is written, and the answer is lost. */
  | 'answer lost'
  /** Nothing is written, and the answer is lost. */
  | 'request lost'

const unknown = failed({ kind: 'unknown-outcome', detail: 'the answer was lost' } as const)
const dead = failed({ kind: 'unavailable', detail: 'the process has died' } as const)

/** A log whose appends meet the given fates, one after the other; then it is reliable, unless it has crashed. */
export function unreliableLog(log: EventLog, fates: readonly Fate[]): EventLog {
  let count = 0
  let crashed = false
  return {
    readStream: request => (crashed ? Promise.resolve(dead) : log.readStream(request)),
    readAll: request => log.readAll(request),
    subscribeAll: request => log.subscribeAll(request),
    head: () => log.head(),
    close: () => log.close(),
    async append(request: AppendRequest): Promise<Result<Appended>> {
      if (crashed) return dead
      const fate = fates[count++] ?? 'kept'
      if (fate === 'crash before') {
        crashed = true
        return dead
      }
      if (fate === 'request lost') return unknown
      const appended = await log.append(request)
      if (fate === 'crash after') crashed = true
      return fate === 'kept' ? appended : fate === 'crash after' ? dead : unknown
    },
  }
}
