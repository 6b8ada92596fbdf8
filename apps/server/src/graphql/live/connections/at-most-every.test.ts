import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { atMostEvery } from './at-most-every.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('acting at most every so often', () => {
  it('acts at once for the first, and once more for all that came meanwhile', () => {
    const act = jest.fn()
    const { ask } = atMostEvery(100, act)
    ask()
    expect(act).toHaveBeenCalledTimes(1)
    for (let more = 0; more < 50; more += 1) ask()
    expect(act).toHaveBeenCalledTimes(1)
    jest.advanceTimersByTime(100)
    expect(act).toHaveBeenCalledTimes(2)
    jest.advanceTimersByTime(1000)
    expect(act).toHaveBeenCalledTimes(2)
    ask()
    expect(act).toHaveBeenCalledTimes(3)
  })

  it('acts no more once it was stopped', () => {
    const act = jest.fn()
    const { ask, stop } = atMostEvery(100, act)
    ask()
    ask()
    stop()
    jest.advanceTimersByTime(1000)
    expect(act).toHaveBeenCalledTimes(1)
  })
})
