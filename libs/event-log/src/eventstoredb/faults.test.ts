import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { AppendFault } from '../../../../test/support/eventstoredb-stand-in/faults.ts'
import {
  startEventStoreDbStandIn,
  type EventStoreDbStandIn,
  type StandInOptions,
} from '../../../../test/support/eventstoredb-stand-in/server.ts'
import { contractCodec, errorOf, note, notes, wholeLog, wholeStream } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import type { EventLog, ExpectedRevision } from '../port.ts'
import { openEventStoreDbEventLog, openEventStoreDbEventReader } from './open.ts'

const stream = 'case-1'
const shortDeadlineMs = 1000

let standIn: EventStoreDbStandIn
let log: EventLog

async function given(options: StandInOptions = {}): Promise<void> {
  standIn = await startEventStoreDbStandIn(options)
  const { connectionString } = standIn
  const deadlines = { appendDeadlineMs: shortDeadlineMs, readDeadlineMs: shortDeadlineMs }
  log = unwrap(await openEventStoreDbEventLog({ connectionString, codec: contractCodec, ...deadlines }))
}

const append = (command: string, many: number, expected: ExpectedRevision = 'no-stream') =>
  log.append({ stream, expected, events: notes(command, many) })
const idsInStream = async () => (await wholeStream(log, stream)).map(({ id }) => id)
const idsOf = (command: string, many: number) => notes(command, many).map(({ id }) => id)

beforeEach(() => given())
afterEach(async () => {
  await log.close()
  await standIn.stop()
})

describe('an append whose answer is lost after the server has committed', () => {
  const lost: AppendFault[] = [
    'unavailable-after-commit',
    'no-reply-after-commit',
    'timeout-after-commit',
    'cancelled-after-commit',
    'unknown-after-commit',
  ]

  it.each(lost)('%s: the outcome is unknown, and the same append again changes nothing', async fault => {
    unwrap(await append('first', 1))
    standIn.faults.nextAppend(fault)
    expect(errorOf(await append('second', 2, 0n))).toMatchObject({ kind: 'unknown-outcome' })
    expect(unwrap(await append('second', 2, 0n))).toEqual({ revision: 2n })
    expect(await idsInStream()).toEqual([...idsOf('first', 1), ...idsOf('second', 2)])
  })

  it('is a conflict for whoever appends something else in its place', async () => {
    standIn.faults.nextAppend('unavailable-after-commit')
    await append('first', 2)
    const conflict = { kind: 'conflict', stream, expected: 'no-stream', actual: 1n }
    expect(errorOf(await append('second', 1))).toEqual(conflict)
  })

  it('succeeds even where the server answers the retry with a wrong version', async () => {
    const first = unwrap(await append('first', 3))
    standIn.faults.nextAppend('idempotent-reply-claims-wrong-version')
    expect(unwrap(await append('first', 3))).toEqual(first)
    expect(await idsInStream()).toEqual(idsOf('first', 3))
  })
})

describe('an append that may not have reached the server', () => {
  it.each<AppendFault>(['unavailable-before-commit', 'no-reply-before-commit'])(
    '%s: the outcome is unknown, and the same append again writes it once',
    async fault => {
      standIn.faults.nextAppend(fault)
      expect(errorOf(await append('first', 2))).toMatchObject({ kind: 'unknown-outcome' })
      expect(await idsInStream()).toEqual([])
      expect(unwrap(await append('first', 2)).revision).toBe(1n)
      expect(await idsInStream()).toEqual(idsOf('first', 2))
    },
  )

  it('because the server is down is unknown too, and is settled once it is back', async () => {
    await standIn.stop()
    expect(errorOf(await append('first', 1))).toMatchObject({ kind: 'unknown-outcome' })
    await standIn.restart()
    expect(unwrap(await append('first', 1)).revision).toBe(0n)
  })
})

describe('an append that the server refuses', () => {
  it('because another node leads is sent once more, to the leader', async () => {
    standIn.faults.nextAppend('not-leader')
    expect(unwrap(await append('first', 1)).revision).toBe(0n)
    expect(standIn.counts.append).toBe(2)
  })

  it.each<[AppendFault, object]>([
    ['stream-deleted', { kind: 'gone', stream }],
    ['too-large', { kind: 'too-large', what: 'append', limit: 256 * 1024 * 1024 }],
    ['access-denied', { kind: 'unavailable', detail: expect.stringContaining('$admins') as unknown }],
    ['invalid-argument', { kind: 'invalid-request' }],
  ])('%s: is told what it means, and nothing is written', async (fault, error) => {
    standIn.faults.nextAppend(fault)
    expect(errorOf(await append('first', 1))).toMatchObject(error)
    expect(await idsInStream()).toEqual([])
  })

  it('because no node that leads can be found is unavailable', async () => {
    standIn.faults.nextAppend('not-leader', 'not-leader')
    expect(errorOf(await append('first', 1))).toMatchObject({ kind: 'unavailable' })
    expect(await idsInStream()).toEqual([])
  })

  it('because it passes the limit of the server itself names that limit', async () => {
    await log.close()
    await standIn.stop()
    await given({ limits: { appendBytes: 1000, recordBytes: 1000 } })
    const large = note('large', 0, { text: 'x'.repeat(1000) })
    const error = errorOf(await log.append({ stream, expected: 'no-stream', events: [large] }))
    expect(error).toMatchObject({ kind: 'too-large', what: 'append', limit: 1000 })
  })
})

describe('appends', () => {
  it('never take the batch path of the client, whose pending appends belong to the whole process', async () => {
    unwrap(await append('first', 100))
    expect(standIn.counts).toMatchObject({ append: 1, batchAppend: 0 })
  })

  it('of one log are not touched by the failure of another in the same process', async () => {
    const other = await startEventStoreDbStandIn()
    const { connectionString } = other
    const neighbour = unwrap(await openEventStoreDbEventLog({ connectionString, codec: contractCodec }))
    const ours = Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        log.append({ stream: `case-${index}`, expected: 'no-stream', events: notes('a', 1) }),
      ),
    )
    other.faults.nextAppend('unavailable-after-commit')
    const theirs = await neighbour.append({ stream, expected: 'no-stream', events: notes('b', 1) })
    expect(theirs.ok).toBe(false)
    expect((await ours).every(result => result.ok)).toBe(true)
    await neighbour.close()
    await other.stop()
  })

  it('after a soft delete outside the port continue the revisions, and reads begin there', async () => {
    unwrap(await append('first', 2))
    standIn.log.softDelete(stream, 1n)
    expect(await idsInStream()).toEqual([])
    expect(unwrap(await append('second', 1)).revision).toBe(2n)
    expect(await idsInStream()).toEqual(idsOf('second', 1))
  })
})

describe('a read', () => {
  it.each(['unavailable', 'unavailable-midway', 'no-reply', 'access-denied', 'not-leader'] as const)(
    '%s: is unavailable, and the next one succeeds',
    async fault => {
      unwrap(await append('first', 4))
      for (const read of [
        () => log.readStream({ stream, from: 0n, limit: 10 }),
        () => log.readAll({ after: 'start', limit: 10 }),
        () => log.head(),
      ]) {
        standIn.faults.nextRead(fault)
        expect(errorOf(await read())).toMatchObject({ kind: 'unavailable' })
        expect((await read()).ok).toBe(true)
      }
    },
  )

  it('of a destroyed stream says that it is gone', async () => {
    unwrap(await append('first', 1))
    standIn.log.tombstone(stream, 'any')
    expect(errorOf(await log.readStream({ stream, from: 0n, limit: 1 }))).toEqual({ kind: 'gone', stream })
  })

  it('never shows what the server writes for itself', async () => {
    for (let index = 0; index < 12; index++) {
      unwrap(await log.append({ stream: `case-${index}`, expected: 'no-stream', events: notes(`${index}`, 1) }))
    }
    standIn.log.softDelete('case-3', 'any')
    standIn.log.tombstone('case-4', 'any')
    const system = standIn.log.records.filter(({ type }) => type.startsWith('$'))
    expect(system.length).toBeGreaterThan(3)
    const { events } = await wholeLog(log, { types: ['noted', 'counted'] }, 'start', 2)
    expect(events).toHaveLength(12)
    expect(unwrap(await log.readAll({ after: 'start', limit: 1000 })).events).toHaveLength(12)
    expect(unwrap(await log.head())).toBe(events.at(-1)!.position)
  })

  it('of the head looks past any number of the server’s own events', async () => {
    const { position } = unwrap(await append('first', 1))
    for (let index = 0; index < 250; index++) standIn.log.softDelete('case-2', 'any')
    expect(unwrap(await log.head())).toBe(position)
  })

  it('stops at an event that another program wrote into the same database', async () => {
    const written = { contentType: 'application/json', customMetadata: new Uint8Array(), data: Buffer.from('{}') }
    standIn.log.append(stream, 'any', [{ ...written, id: note('a', 0).id, type: 'noted' }])
    const corrupt = { kind: 'corrupt', stream, revision: 0n }
    expect(errorOf(await log.readStream({ stream, from: 0n, limit: 1 }))).toMatchObject(corrupt)
  })
})

describe('opening', () => {
  it('answers unavailable when nobody listens', async () => {
    const { connectionString } = standIn
    await standIn.stop()
    const opened = await openEventStoreDbEventLog({ connectionString, codec: contractCodec })
    expect(errorOf(opened)).toMatchObject({ kind: 'unavailable' })
  })

  it('answers at once that the account may not read $all', async () => {
    standIn.faults.nextRead('access-denied')
    const { connectionString } = standIn
    const opened = await openEventStoreDbEventReader({ connectionString, codec: contractCodec })
    expect(errorOf(opened)).toMatchObject({ detail: expect.stringContaining('$admins') as unknown })
  })

  it.each(['', 'admin:changeit@'])('finds the leader of a cluster by gossip, with credentials "%s"', async account => {
    const connectionString = `esdb://${account}127.0.0.1:${standIn.port},127.0.0.1:${standIn.port}?tls=false`
    const clustered = unwrap(await openEventStoreDbEventLog({ connectionString, codec: contractCodec }))
    const appended = await clustered.append({ stream, expected: 'no-stream', events: notes('a', 2) })
    expect(unwrap(appended).revision).toBe(1n)
    await clustered.close()
  })

  it('the log survives a restart of the server: at the latest the second read finds everything', async () => {
    unwrap(await append('first', 3))
    await standIn.restart()
    const first = await log.head()
    if (!first.ok) expect(first.error.kind).toBe('unavailable')
    expect(await idsInStream()).toEqual(idsOf('first', 3))
  })
})
