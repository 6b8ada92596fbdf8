import type { Logger } from '../logging/logger.ts'

/** The part of a process that stopping needs. */
interface StoppableProcess {
  on(event: 'SIGTERM' | 'SIGINT', listener: () => void): unknown
  exit(code: number): void
}

export interface StopOptions {
  readonly process: StoppableProcess
  /** Stops taking requests, lets those under way finish, closes everything. Answers whether all went well. */
  readonly stop: () => Promise<boolean>
  readonly logger: Logger
  readonly graceSeconds: number
}

/** The first SIGTERM or SIGINT stops the service in good order; a second one, or the end of the grace, at once. */
export function stopOnSignals({ process, stop, logger, graceSeconds }: StopOptions): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) {
      logger.warn('told to stop a second time; ending at once')
      process.exit(1)
      return
    }
    stopping = true
    logger.info({ graceSeconds }, 'stopping')
    const grace = setTimeout(() => {
      logger.error('requests did not finish in time; ending at once')
      process.exit(1)
    }, graceSeconds * 1000)
    void stop().then(well => {
      clearTimeout(grace)
      logger.info('stopped')
      process.exit(well ? 0 : 1)
    })
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
