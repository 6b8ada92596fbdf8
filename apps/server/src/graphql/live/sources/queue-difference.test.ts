import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { WaitingName } from '../models/queue-news.models.ts'
import { queueDifference, type QueueItem } from './queue-difference.ts'

const queue = fc.uniqueArray(
  fc.record({
    crn: fc.constantFrom('X999001', 'X999002'),
    entryId: fc.constantFrom('1', '2', '3'),
    overdue: fc.boolean(),
  }),
  { selector: nameOf },
)

function nameOf({ crn, entryId }: WaitingName): string {
  return `${crn} ${entryId}`
}

/** The names in a queue after a message about it. */
function told(
  names: ReadonlySet<string>,
  before: readonly QueueItem[],
  now: readonly QueueItem[],
): ReadonlySet<string> {
  const { newlyWaiting = [], noLongerWaiting = [] } = queueDifference(before, now) ?? {}
  const gone = new Set(noLongerWaiting.map(nameOf))
  return new Set([...[...names].filter(name => !gone.has(name)), ...newlyWaiting.map(nameOf)])
}

describe('what is told of a queue', () => {
  it('leads from any state to any other, however many messages it takes', () => {
    fc.assert(
      fc.property(fc.array(queue, { minLength: 2, maxLength: 6 }), states => {
        const [first, ...later] = states
        let names: ReadonlySet<string> = new Set(first!.map(nameOf))
        for (const [index, state] of later.entries()) names = told(names, states[index]!, state)
        expect([...names].sort()).toEqual(states.at(-1)!.map(nameOf).sort())
      }),
    )
  })

  it('is nothing where the queue is the same, and a message without names where only more is overdue', () => {
    const item = { crn: 'X999001', entryId: '1', overdue: false }
    expect(queueDifference([item], [item])).toBeUndefined()
    expect(queueDifference([item], [{ ...item, overdue: true }])).toEqual({ newlyWaiting: [], noLongerWaiting: [] })
  })
})
