import { EventEmitter } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, jest } from '@jest/globals'
import { createLogger } from '../logging/logger.ts'
import { Closers } from './closers.ts'
import { stopOnSignals } from './stop-on-signals.ts'

const logger = createLogger({ level: 'silent', version: '0' })

class FakeProcess extends EventEmitter {
  readonly exits: number[] = []

  exit(code: number): void {
    this.exits.push(code)
  }
}

function stoppable(stop: () => Promise<boolean>, graceSeconds = 20): FakeProcess {
  const process = new FakeProcess()
  stopOnSignals({ process, stop, logger, graceSeconds })
  return process
}

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'])('waits for what is under way and ends with 0 after %s', async signal => {
    let finish: (well: boolean) => void = () => undefined
    const process = stoppable(() => new Promise(resolve => (finish = resolve)))
    process.emit(signal)
    await turn()
    expect(process.exits).toEqual([])
    finish(true)
    await turn()
    expect(process.exits).toEqual([0])
  })

  it('ends with 1 when something could not be closed', async () => {
    const process = stoppable(() => Promise.resolve(false))
    process.emit('SIGTERM')
    await turn()
    expect(process.exits).toEqual([1])
  })

  it('ends at once when told a second time, and stops only once', async () => {
    const stop = jest.fn(() => new Promise<boolean>(() => undefined))
    jest.useFakeTimers()
    try {
      const process = stoppable(stop)
      process.emit('SIGTERM')
      process.emit('SIGINT')
      expect(process.exits).toEqual([1])
      expect(stop).toHaveBeenCalledTimes(1)
    } finally {
      jest.useRealTimers()
    }
    await turn()
  })

  it('ends when the grace is over', () => {
    jest.useFakeTimers()
    try {
      const process = stoppable(() => new Promise(() => undefined), 5)
      process.emit('SIGTERM')
      jest.advanceTimersByTime(4_999)
      expect(process.exits).toEqual([])
      jest.advanceTimersByTime(1)
      expect(process.exits).toEqual([1])
    } finally {
      jest.useRealTimers()
    }
  })
})

describe('what was opened', () => {
  it('is closed in the reverse order, once, whatever fails', async () => {
    const closed: string[] = []
    const closers = new Closers()
    const add = (name: string) => closers.add(name, () => Promise.resolve(void closed.push(name)))
    add('log')
    closers.add('broken', () => Promise.reject(new Error('no')))
    add('http')
    expect(await closers.closeAll(logger)).toBe(false)
    expect(closed).toEqual(['http', 'log'])
    expect(await closers.closeAll(logger)).toBe(true)
    expect(closed).toEqual(['http', 'log'])
  })
})
