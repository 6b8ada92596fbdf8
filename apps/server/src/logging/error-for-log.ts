import { EventLogFailure } from '#event-log'

export interface LoggedError {
  readonly type: string
  readonly code?: string
  /** Left out where it might repeat what a person wrote, as that of a failed JSON.parse does. */
  readonly message?: string
  readonly frames?: readonly string[]
}

/**
 * What a log may say about an error. Messages of errors that carry a code come from the system or a library and speak of
 * files, sockets and limits; any other message may quote its input, so that only the type and the place are kept.
 */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const sayable = code !== undefined || error instanceof EventLogFailure
  const frames = framesOf(error)
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(sayable ? { message: error.message } : {}),
    ...(frames.length === 0 ? {} : { frames }),
  }
}

function framesOf(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n').map(line => line.trim())
  return lines.filter(line => line.startsWith('at ')).slice(0, 12)
}
