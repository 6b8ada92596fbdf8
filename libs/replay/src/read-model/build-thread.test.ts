import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { failed, positionOf, type EventReader, type Result } from '#event-log'
import { startBuildThread } from './build-thread.ts'
import { openForReading } from './database.ts'
import { gatherRows, type ProjectedRows } from './projected-rows.ts'
import { rebuildReadModel } from './rebuild.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-thread-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** One row for each place, of an entry of a case. */
const entriesAt = (places: readonly bigint[]): ProjectedRows => ({
  ...gatherRows().rows,
  entry: places.flatMap(place => [positionOf(place), 'X999001', null, positionOf(place), '{}']),
})

describe('a thread that builds a read model', () => {
  it('has written all that it was given, in a file as one in use is, once it has finished', async () => {
    const file = join(folder, 'built.sqlite')
    const thread = startBuildThread(file)
    const pieces = Array.from({ length: 30 }, (_, piece) => [BigInt(piece) * 2n + 1n, BigInt(piece) * 2n + 2n])
    for (const places of pieces) await thread.write(entriesAt(places), positionOf(places[1]!))
    await thread.finish()

    const database = openForReading(file)
    expect(database.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(60)
    expect(database.prepare('SELECT position FROM checkpoint').pluck().get()).toBe(positionOf(60n))
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
    database.close()
  })

  it('says of what it failed, and that it did not finish', async () => {
    const thread = startBuildThread(join(folder, 'twice.sqlite'))
    await thread.write(entriesAt([1n]), positionOf(1n))
    await thread.write(entriesAt([1n]), positionOf(2n))
    await expect(thread.finish()).rejects.toThrow('UNIQUE constraint failed: entry.position')
    await expect(thread.write(entriesAt([3n]), positionOf(3n))).rejects.toThrow('UNIQUE constraint failed')
  })

  it('cannot begin where there is no folder', async () => {
    await expect(startBuildThread(join(folder, 'none', 'file.sqlite')).finish()).rejects.toThrow('directory')
  })
})

describe('a rebuild of a log that cannot be read', () => {
  const error = { kind: 'corrupt', stream: 's', revision: 0n, detail: 'altered' } as const
  const readerThat = (readAll: () => Promise<Result<never>>) => ({ readAll }) as unknown as EventReader

  it('says so and leaves no file behind', async () => {
    const reader = readerThat(() => Promise.resolve(failed(error)))
    expect(await rebuildReadModel({ reader, folder })).toEqual(failed(error))
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves no file behind either where reading throws', async () => {
    const reader = readerThat(() => Promise.reject(new Error('defect')))
    await expect(rebuildReadModel({ reader, folder })).rejects.toThrow('defect')
    expect(readdirSync(folder)).toEqual([])
  })
})
