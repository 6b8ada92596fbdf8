import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { failed, ok, type EventLogError, type ReadFrom, type Result } from '#event-log'
import { createLogger } from '../logging/logger.ts'
import { endWhenUnreliable } from './end-when-unreliable.ts'

const logger = createLogger({ level: 'silent', version: 'test' })
const readable = ok<ReadFrom>('start')
const poisoned = failed<EventLogError>({ kind: 'unavailable', detail: 'disk I/O error' })

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('a log in a file', () => {
  it('ends the service once it can no longer be read, and only once', async () => {
    const end = jest.fn()
    let head: Result<ReadFrom> = readable
    endWhenUnreliable({ log: { head: () => Promise.resolve(head) }, logger, end })
    await jest.advanceTimersByTimeAsync(10_000)
    expect(end).not.toHaveBeenCalled()
    head = poisoned
    await jest.advanceTimersByTimeAsync(10_000)
    expect(end).toHaveBeenCalledTimes(1)
  })

  it('is not asked any more once watching stopped', async () => {
    const head = jest.fn(() => Promise.resolve<Result<ReadFrom>>(poisoned))
    endWhenUnreliable({ log: { head }, logger, end: () => undefined })()
    await jest.advanceTimersByTimeAsync(10_000)
    expect(head).not.toHaveBeenCalled()
  })
})
