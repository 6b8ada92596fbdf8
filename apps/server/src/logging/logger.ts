import { type DestinationStream, type LogFn, type Logger, pino, stdTimeFunctions } from 'pino'
import type { LogLevel } from '../config/config.ts'
import { errorForLog } from './error-for-log.ts'
import { scrub } from './scrub.ts'

export type { Logger } from 'pino'

const nothing = () => undefined

export interface LoggerOptions {
  readonly level: LogLevel
  readonly version: string
  /** Where lines go; standard output unless said otherwise. */
  readonly destination?: DestinationStream
}

/**
 * The service's log: one JSON object a line, without personal data. Requests and replies are never serialised whole,
 * errors only as far as `errorForLog` allows, and every finished line is scrubbed.
 */
export function createLogger(options: LoggerOptions): Logger {
  const settings = {
    level: options.level,
    base: { service: 'sfo-review', version: options.version },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: errorForLog, error: errorForLog, req: nothing, res: nothing },
    hooks: { logMethod: withoutErrorMessages, streamWrite: scrub },
  }
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination)
}

/** Libraries log an error's message as the line's own; what may be said of it is already under `err`. */
function withoutErrorMessages(this: unknown, args: Parameters<LogFn>, method: LogFn): void {
  const [first, message] = args as unknown[]
  const error = first instanceof Error ? first : (first as { readonly err?: unknown } | null)?.err
  if (!(error instanceof Error)) return method.apply(this as Logger, args)
  const words = typeof message === 'string' && message !== error.message ? message : 'an error was reported'
  method.call(this as Logger, first instanceof Error ? { err: first } : (first as object), words)
}
