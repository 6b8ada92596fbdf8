import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { EventStoreDBClient, jsonEvent, type AppendExpectedRevision } from '@eventstore/db-client'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startEventStoreDbStandIn, type EventStoreDbStandIn } from './server.ts'

let standIn: EventStoreDbStandIn
let client: EventStoreDBClient

beforeEach(async () => {
  standIn = await startEventStoreDbStandIn()
  client = EventStoreDBClient.connectionString(standIn.connectionString)
})
afterEach(async () => {
  await client.dispose()
  await standIn.stop()
})

const idOf = (letter: string) => `00000000-0000-4000-8000-00000000000${letter}`
const eventsOf = (letters: string) =>
  [...letters].map(letter => jsonEvent({ type: 'noted', id: idOf(letter), data: {} }))

/** By the plain append or, as the client prefers, by the batch append. */
async function append(letters: string, expectedRevision: AppendExpectedRevision, plain: boolean): Promise<string> {
  const credentials = plain ? { credentials: { username: 'admin', password: 'changeit' } } : {}
  try {
    const answer = await client.appendToStream('case-1', eventsOf(letters), { expectedRevision, ...credentials })
    return `at ${answer.nextExpectedRevision}${answer.position ? '' : ', no position'}`
  } catch (error) {
    return (error as { type: string }).type
  }
}

async function idsInStream(): Promise<string> {
  let letters = ''
  for await (const { event } of client.readStream('case-1')) letters += event!.id.at(-1)
  return letters
}

/** Expected revision against the state of the stream, as the server's source decides it. The live stream holds a, b, c. */
const table: Record<'never' | 'live' | 'soft-deleted' | 'tombstoned', [AppendExpectedRevision, string, string][]> = {
  never: [
    ['no_stream', 'de', 'at 1'],
    ['any', 'd', 'at 0'],
    ['stream_exists', 'd', 'wrong-expected-version'],
    [0n, 'd', 'wrong-expected-version'],
  ],
  live: [
    ['no_stream', 'd', 'wrong-expected-version'],
    ['no_stream', 'abc', 'at 2, no position'],
    ['no_stream', 'ab', 'at 1, no position'],
    ['no_stream', 'abcd', 'wrong-expected-version'],
    ['no_stream', 'adc', 'wrong-expected-version'],
    ['any', 'd', 'at 3'],
    ['any', 'bc', 'at 2, no position'],
    ['stream_exists', 'd', 'at 3'],
    [2n, 'd', 'at 3'],
    [2n, 'a', 'at 3'],
    [0n, 'bc', 'at 2, no position'],
    [0n, 'd', 'wrong-expected-version'],
    [1n, 'cd', 'wrong-expected-version'],
    [5n, 'd', 'wrong-expected-version'],
  ],
  'soft-deleted': [
    ['no_stream', 'd', 'at 3'],
    ['any', 'd', 'at 3'],
    ['stream_exists', 'd', 'wrong-expected-version'],
    [2n, 'd', 'at 3'],
    [1n, 'd', 'wrong-expected-version'],
    [7n, 'd', 'wrong-expected-version'],
  ],
  tombstoned: [
    ['no_stream', 'd', 'stream-deleted'],
    ['any', 'd', 'stream-deleted'],
    ['stream_exists', 'd', 'stream-deleted'],
    [2n, 'd', 'stream-deleted'],
    [9n, 'd', 'stream-deleted'],
  ],
}

describe.each([
  ['plain', true],
  ['batch', false],
])('the stand-in, by the %s append', (name, plain) => {
  describe.each(Object.entries(table))('to a stream that is %s', (state, cells) => {
    it.each(cells)('expecting %s, with %s: %s', async (expected, letters, answer) => {
      if (state !== 'never') await append('abc', 'no_stream', plain)
      if (state === 'soft-deleted') await client.deleteStream('case-1')
      if (state === 'tombstoned') await client.tombstoneStream('case-1')
      expect(await append(letters, expected, plain)).toBe(answer)
      expect(standIn.counts[name === 'plain' ? 'batchAppend' : 'append']).toBe(0)
    })
  })

  it('forgets recent ids, but not events, when it restarts', async () => {
    await append('abc', 'no_stream', plain)
    await standIn.restart()
    await client.dispose()
    client = EventStoreDBClient.connectionString(standIn.connectionString)
    expect(await append('abc', 'no_stream', plain)).toBe('at 2, no position')
    expect(await append('bc', 'any', plain)).toBe('at 4')
    expect(await idsInStream()).toBe('abcbc')
  })
})

describe('the stand-in', () => {
  it('gives positions that grow and leave irregular gaps, with events of its own between', async () => {
    for (const letter of 'abcdef') await append(letter, 'any', true)
    const positions: bigint[] = []
    const types = new Set<string>()
    for await (const { event } of client.readAll()) {
      positions.push(event!.position.commit)
      types.add(event!.type)
    }
    expect(positions).toEqual([...positions].sort((left, right) => (left < right ? -1 : 1)))
    const gaps = positions.slice(1).map((position, index) => position - positions[index]!)
    expect(new Set(gaps).size).toBeGreaterThan(2)
    expect(types).toContain('$statsCollected')
    expect(types).toContain('noted')
  })

  it('hides a soft-deleted stream from reads of it, but not from $all', async () => {
    await append('abc', 'no_stream', true)
    await client.deleteStream('case-1')
    await expect(idsInStream()).rejects.toMatchObject({ type: 'stream-not-found' })
    await append('d', 'no_stream', true)
    expect(await idsInStream()).toBe('d')
    let inAll = ''
    for await (const { event } of client.readAll()) if (event!.streamId === 'case-1') inAll += event!.id.at(-1)
    expect(inAll).toBe('abcd')
  })

  it('runs as a process of its own, obeys faults on its input, and ends with it', async () => {
    const main = fileURLToPath(new URL('./main.ts', import.meta.url))
    const child = spawn(process.execPath, ['--conditions=source', main], { stdio: ['pipe', 'pipe', 'inherit'] })
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const nextLine = async () => String((await lines.next()).value)
    const tell = async (command: object) => {
      child.stdin.write(`${JSON.stringify(command)}\n`)
      expect(JSON.parse(await nextLine())).toMatchObject({ ok: true })
    }
    await client.dispose()
    client = EventStoreDBClient.connectionString(await nextLine())

    await tell({ nextAppend: ['unavailable-after-commit'] })
    expect(await append('ab', 'no_stream', true)).toBe('unavailable')
    expect(await append('ab', 'no_stream', true)).toBe('at 1, no position')
    await tell({ restart: true })
    await client.dispose()
    const exit = once(child, 'exit')
    child.stdin.end()
    expect(await exit).toEqual([0, null])
  })
})
