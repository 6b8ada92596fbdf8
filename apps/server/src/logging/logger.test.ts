import { describe, expect, it } from '@jest/globals'
import { EventLogFailure } from '#event-log'
import { createLogger, type Logger } from './logger.ts'

function logging(): {
  readonly logger: Logger
  readonly text: () => string
  readonly last: () => Record<string, unknown>
} {
  const lines: string[] = []
  const logger = createLogger({
    level: 'trace',
    version: '1.2.3',
    destination: { write: line => void lines.push(line) },
  })
  return { logger, text: () => lines.join(''), last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> }
}

describe('the log', () => {
  it('is one JSON object a line, with a time, a level in words, the service and its version', () => {
    const { logger, last } = logging()
    logger.info({ status: 200 }, 'request')
    expect(last()).toMatchObject({
      level: 'info',
      service: 'sfo-review',
      version: '1.2.3',
      status: 200,
      msg: 'request',
    })
    expect(String(last()['time'])).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it.each([
    ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJ1c2VyIjoiYSJ9.c2ln', 'eyJ'],
    ['an authorization header', 'Authorization: Bearer abc.def', 'abc.def'],
    ['a CRN', 'stream case-X123456 is at 3', 'X123456'],
    ['credentials of the store', 'esdb://admin:hunter2@db:2113', 'hunter2'],
  ])('never holds %s', (_, message, secret) => {
    const { logger, text } = logging()
    logger.error({ detail: message, nested: { detail: message } }, message)
    expect(text()).not.toContain(secret)
    expect(text()).toMatch(/\[(token|crn|credentials)\]/)
  })

  it('keeps what is only like a CRN', () => {
    const { logger, text } = logging()
    logger.info({ id: 'AX1234567', commit: 'fA123456b' }, 'kept')
    expect(text()).toContain('AX1234567')
    expect(text()).toContain('fA123456b')
  })

  it('does not repeat the message of an error that may quote its input', () => {
    const { logger, text, last } = logging()
    try {
      JSON.parse('Margaret Example lives here')
    } catch (error) {
      logger.error({ err: error }, 'failed')
      logger.error({ err: error }, (error as Error).message)
      logger.error(error)
    }
    expect(text()).not.toContain('Margaret')
    expect(last()['err']).toMatchObject({ type: 'SyntaxError' })
  })

  it('says what the system or the event log says', () => {
    const { logger, last } = logging()
    logger.error({ err: Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' }) }, 'failed')
    expect(last()['err']).toMatchObject({ code: 'SQLITE_IOERR', message: 'disk I/O error' })
    logger.error({ err: new EventLogFailure({ kind: 'unavailable', detail: 'no answer' }) }, 'failed')
    expect(last()['err']).toMatchObject({ message: 'the event log is unavailable: no answer' })
  })
})
