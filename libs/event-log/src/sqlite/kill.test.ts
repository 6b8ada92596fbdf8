import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { contractCodec, notes, wholeLog } from '../contract/index.ts'
import { unwrap } from '../errors.ts'
import { openSqliteEventLog } from './sqlite-event-log.ts'
import { runInChild } from './testing/child-process.ts'
import { temporaryFolder } from './testing/temporary-log.ts'

const rounds = 5

describe('a writing process that is killed in the middle', () => {
  const seed = Number(process.env.KILL_SEED ?? 20260301)

  it(`loses nothing that it acknowledged, and leaves no half append (KILL_SEED=${seed}, ${rounds} rounds)`, async () => {
    const random = seededRandom(seed)
    const folder = temporaryFolder()
    const file = join(folder.path, 'events.db')
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round++) {
      const child = runInChild('append-forever.ts', file, `${round}`)
      await child.printed(2 + Math.floor(random() * 400))
      await child.kill()
      acknowledged.push(...child.lines.slice(1).filter(line => line.split(' ').length === 3))
      await expectIntact(file, acknowledged)
    }
    folder.remove()
  }, 120_000)
})

async function expectIntact(file: string, acknowledged: readonly string[]): Promise<void> {
  const log = unwrap(await openSqliteEventLog({ file, codec: contractCodec }))
  const { events } = await wholeLog(log, {}, 'start', 1000)
  await log.close()

  const standing = new Map<string, number>()
  const nextRevision = new Map<string, bigint>()
  for (const { id, stream, revision } of events) {
    standing.set(id, (standing.get(id) ?? 0) + 1)
    expect(revision).toBe(nextRevision.get(stream) ?? 0n)
    nextRevision.set(stream, revision + 1n)
  }
  for (const line of acknowledged) {
    const [, command, many] = line.split(' ')
    for (const { id } of notes(command!, Number(many))) expect(standing.get(id)).toBe(1)
  }
  expect(Math.max(...standing.values())).toBe(1)
  expectWholeAppends(events.map(({ data }) => data.text as string))
}

/** Each event's text is its command and index: an append of three must stand with all three. */
function expectWholeAppends(texts: readonly string[]): void {
  const sizes = new Map<string, number>()
  for (const text of texts) {
    const command = text.split(' ')[0]!
    sizes.set(command, (sizes.get(command) ?? 0) + 1)
  }
  for (const [command, size] of sizes) expect(size).toBe(1 + (Number(command.split('-').at(-1)) % 3))
}

/** A small generator, so that a round that failed can be run again (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
