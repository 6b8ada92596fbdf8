import { describe, expect, it } from '@jest/globals'
import { positionOf, type Position } from '#event-log'
import { forOneState } from './for-one-state.ts'

const first = positionOf(1n, 1n)
const second = positionOf(2n, 2n)

describe('what is asked of one state of the log', () => {
  it('is asked once while the log stands where it stood, and anew of every other state', () => {
    const asked: string[] = []
    const answer = forOneState((about, at: Position) => {
      asked.push(`${about} at ${at}`)
      return asked.length
    })
    expect([answer('X999001', first), answer('X999001', first), answer('X999002', first)]).toEqual([1, 1, 2])
    expect([answer('X999001', second), answer('X999001', second)]).toEqual([3, 3])
    expect(answer('X999001', first)).toBe(4)
  })

  it('is asked each time where the answer is not to be kept', () => {
    let times = 0
    const answer = forOneState(
      () => (times += 1),
      value => value > 2,
    )
    expect([1, 2, 3, 4].map(() => answer('X999001', first))).toEqual([1, 2, 3, 3])
  })
})
