import type { LoggerService } from '@nestjs/common'
import type { Logger } from './logger.ts'

/** Lets the framework write to the service's log. Its start-up chatter is kept at debug level. */
export function nestLogger(logger: Logger): LoggerService {
  const write =
    (level: 'debug' | 'warn' | 'error' | 'fatal') =>
    (message: unknown, ...rest: unknown[]) => {
      const context = rest.at(-1)
      const source = typeof context === 'string' ? { source: context } : {}
      if (message instanceof Error) logger[level]({ ...source, err: message }, 'the framework reports an error')
      else logger[level](source, typeof message === 'string' ? message : 'the framework reports')
    }
  return {
    log: write('debug'),
    debug: write('debug'),
    verbose: write('debug'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('fatal'),
  }
}
