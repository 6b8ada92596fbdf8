import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  startEventStoreDbStandIn,
  type EventStoreDbStandIn,
} from '../../../../test/support/eventstoredb-stand-in/server.ts'
import { contractCodec, note, placeOf, wholeLog } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import type { EventLog, ExpectedRevision } from '../port.ts'
import { comparePositions, type ReadFrom } from '../position.ts'
import { superviseSubscription, type SubscriptionState } from '../subscription/index.ts'
import { openEventStoreDbEventLog } from './open.ts'

const filter = { streamPrefixes: ['case-'] }

let standIn: EventStoreDbStandIn
let log: EventLog

beforeEach(async () => {
  standIn = await startEventStoreDbStandIn()
  const { connectionString } = standIn
  log = unwrap(await openEventStoreDbEventLog({ connectionString, codec: contractCodec }))
})
afterEach(async () => {
  await log.close()
  await standIn.stop()
})

/** A writer as the product's are: it sends an append of unknown outcome again, unchanged, until it knows. */
async function write(stream: string, many: number): Promise<void> {
  let expected: ExpectedRevision = 'no-stream'
  for (let done = 0; done < many;) {
    const result = await log.append({ stream, expected, events: [note(stream, done)] })
    if (result.ok) {
      expected = result.value.revision
      done++
    } else {
      expect(result.error.kind).toBe('unknown-outcome')
      await nextTurn()
    }
  }
}

/** A consumer that keeps its checkpoint with what it saw, until it has seen so many events. */
function consumer(total: number) {
  const abort = new AbortController()
  const seen: string[] = []
  const states: SubscriptionState[] = []
  let stored: ReadFrom = 'start'
  const run = superviseSubscription({
    reader: log,
    filter,
    signal: abort.signal,
    loadCheckpoint: () => stored,
    handle: ({ events, reached }) => {
      if (stored !== 'start') expect(comparePositions(reached, stored)).toBeGreaterThan(0)
      seen.push(...events.map(placeOf))
      stored = reached
      if (seen.length >= total) abort.abort()
    },
    onState: state => states.push(state),
    backoff: { firstMs: 1, mostMs: 5 },
  })
  return { run, seen, states, drops: () => states.filter(({ kind }) => kind === 'backing-off').length }
}

describe('a supervised subscription to EventStoreDB', () => {
  it('dropped after every few events, misses and repeats nothing', async () => {
    await Promise.all(['case-1', 'case-2', 'staff-1'].map(stream => write(stream, 30)))
    standIn.faults.dropNextSubscriptionAfter(0, 1, 2, 3, 5, 7, 11)
    const { run, seen, drops } = consumer(60)
    await run
    expect(drops()).toBe(7)
    expect(seen).toEqual((await wholeLog(log, filter)).events.map(placeOf))
  })

  it('over connections and a server that come and go, beside writers whose answers get lost', async () => {
    const { run, seen, drops } = consumer(80)
    const trouble = async () => {
      for (let round = 0; round < 8; round++) {
        standIn.faults.nextAppend('unavailable-after-commit', 'unavailable-before-commit')
        for (let turn = 0; turn < 40; turn++) await nextTurn()
        if (round % 4 === 3) await standIn.restart()
        else standIn.faults.dropSubscriptions()
      }
    }
    await Promise.all([run, trouble(), ...['case-1', 'case-2', 'case-3', 'case-4'].map(stream => write(stream, 20))])
    const { events } = await wholeLogAtLast()
    expect(events).toHaveLength(80)
    expect(seen).toEqual(events.map(placeOf))
    expect(drops()).toBeGreaterThan(0)
  })
})

/** The first read after a restart may still meet the lost connection. */
async function wholeLogAtLast(): ReturnType<typeof wholeLog> {
  await log.head()
  return wholeLog(log, filter)
}
