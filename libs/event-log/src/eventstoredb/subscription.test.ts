import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  startEventStoreDbStandIn,
  type EventStoreDbStandIn,
  type StandInOptions,
} from '../../../../test/support/eventstoredb-stand-in/server.ts'
import { caughtUp, contractCodec, count, follow, notes, placeOf, wholeLog } from '../contract/index.ts'
import { EventLogFailure, unwrap } from '../errors.ts'
import type { EventLog, SubscriptionMessage } from '../port.ts'
import type { ReadFrom } from '../position.ts'
import { openEventStoreDbEventLog } from './open.ts'

const cases = { streamPrefixes: ['case-'] }

let standIn: EventStoreDbStandIn
let log: EventLog

async function given(options: StandInOptions = {}): Promise<void> {
  standIn = await startEventStoreDbStandIn(options)
  const { connectionString } = standIn
  log = unwrap(await openEventStoreDbEventLog({ connectionString, codec: contractCodec, readDeadlineMs: 1500 }))
}

async function append(stream: string, many: number): Promise<void> {
  unwrap(await log.append({ stream, expected: 'no-stream', events: notes(stream, many) }))
}

async function turns(many: number): Promise<void> {
  for (let turn = 0; turn < many; turn++) await nextTurn()
}

beforeEach(() => given())
afterEach(async () => {
  await log.close()
  await standIn.stop()
})

describe('a subscription to EventStoreDB', () => {
  it('holds a checkpoint and caught-up back until the events before them were handed over', async () => {
    await append('case-1', 5)
    const abort = new AbortController()
    const kinds: string[] = []
    for await (const message of log.subscribeAll({ after: 'start', filter: cases, signal: abort.signal })) {
      kinds.push(message.kind)
      await turns(20)
      if (message.kind === 'caught-up') abort.abort()
    }
    expect(kinds).toEqual([...Array.from({ length: 5 }, () => 'event'), 'checkpoint', 'caught-up'])
  })

  it('filters by prefix at the server and by type on arrival, and says how far it has looked', async () => {
    await append('case-1', 2)
    unwrap(await log.append({ stream: 'case-2', expected: 'no-stream', events: [count('b', 0)] }))
    await append('staff-1', 2)
    const follower = follow(log, { after: 'start', filter: { ...cases, types: ['counted'] } })
    await follower.until(caughtUp)
    expect(follower.events().map(({ stream }) => stream)).toEqual(['case-2'])

    const before = follower.messages.length
    await append('case-3', 3)
    const { position } = (await wholeLog(log, cases)).events.at(-1)!
    await follower.until(({ messages }) =>
      messages.slice(before).some(message => message.kind === 'checkpoint' && message.position === position),
    )
    expect(follower.events()).toHaveLength(1)
    await follower.stop()
  })

  it('takes a type as a whole, although the server takes it as a beginning', async () => {
    await append('case-1', 2)
    const follower = follow(log, { after: 'start', filter: { types: ['note', 'counted'] } })
    await follower.until(caughtUp)
    expect(follower.events()).toEqual([])
    await follower.stop()
  })

  it('without a filter shows every event but the server’s own', async () => {
    await append('case-1', 4)
    standIn.log.softDelete('case-9', 'any')
    standIn.log.tombstone('case-8', 'any')
    await append('staff-1', 4)
    const follower = follow(log, { after: 'start' })
    await follower.until(caughtUp)
    expect(follower.events().map(({ stream }) => stream)).toEqual([
      ...Array.from({ length: 4 }, () => 'case-1'),
      ...Array.from({ length: 4 }, () => 'staff-1'),
    ])
    await follower.stop()
  })

  it('is closed at the server when its consumer leaves, aborts or fails', async () => {
    await append('case-1', 3)
    const open = () => log.subscribeAll({ after: 'start', filter: cases, signal: new AbortController().signal })
    for await (const message of open()) if (message.kind === 'event') break
    const failing = async () => {
      for await (const message of open()) if (message.kind === 'event') throw new Error('the consumer failed')
    }
    await expect(failing()).rejects.toThrow('the consumer failed')
    const aborted = follow(log, { after: 'start', filter: cases })
    await aborted.until(caughtUp)
    await aborted.stop()
    for (let open = 1; open > 0; open = standIn.faults.openSubscriptions) await nextTurn()
    expect(standIn.counts.subscribe).toBe(3)
  })

  it.each(['unavailable', 'no-reply', 'access-denied', 'not-leader'] as const)(
    'that begins with %s ends as unavailable, and another attempt succeeds',
    async fault => {
      await append('case-1', 1)
      standIn.faults.nextRead(fault)
      expect(await follow(log, { after: 'start' }).failure()).toMatchObject({ kind: 'unavailable' })
      const follower = follow(log, { after: 'start' })
      await follower.until(caughtUp)
      expect(follower.events()).toHaveLength(1)
      await follower.stop()
    },
  )

  it('ends as unavailable when the server goes away', async () => {
    const follower = follow(log, { after: 'start', filter: cases })
    await follower.until(caughtUp)
    const failure = follower.failure()
    await standIn.stop()
    expect(await failure).toMatchObject({ kind: 'unavailable' })
  })

  it('dropped again and again, and resumed after what was last said, misses and repeats nothing', async () => {
    for (let index = 0; index < 10; index++) await append(`case-${index}`, 5)
    standIn.faults.dropNextSubscriptionAfter(0, 1, 2, 5, 8, 13, 20)
    const { seen, attempts } = await resumeUntilCaughtUp()
    expect(seen).toEqual((await wholeLog(log, cases)).events.map(placeOf))
    expect(attempts).toBe(8)
  })

  it('to a server before 23.10 shows events, but never says that it has caught up', async () => {
    await log.close()
    await standIn.stop()
    await given({ caughtUp: false })
    await append('case-1', 2)
    const follower = follow(log, { after: 'start', filter: cases })
    await follower.until(({ messages }) => messages.some(({ kind }) => kind === 'checkpoint'))
    await append('case-2', 1)
    await follower.until(each => each.events().length === 3)
    expect(caughtUp(follower)).toBe(false)
    await follower.stop()
  })
})

/** The simplest consumer: remembers the last position said, and subscribes again after it. */
async function resumeUntilCaughtUp(): Promise<{ seen: string[]; attempts: number }> {
  const seen: string[] = []
  let after: ReadFrom = 'start'
  for (let attempts = 1; ; attempts++) {
    const abort = new AbortController()
    try {
      for await (const message of log.subscribeAll({ after, filter: cases, signal: abort.signal })) {
        after = reachedBy(message) ?? after
        if (message.kind === 'event') seen.push(placeOf(message.event))
        if (message.kind === 'caught-up') return { seen, attempts }
      }
    } catch (cause) {
      if (!(cause instanceof EventLogFailure)) throw cause
    }
  }
}

function reachedBy(message: SubscriptionMessage): ReadFrom | undefined {
  if (message.kind === 'caught-up') return undefined
  return message.kind === 'event' ? message.event.position : message.position
}
