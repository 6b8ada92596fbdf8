import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadChronology, textSource } from '#case-record'
import { createCodec, createMemoryEventLog, unwrap, type RecordedEvent } from '#event-log'
import { chronologyEntry } from '../testing/history.ts'
import { finishBuilding, openForBuilding, openForWriting } from './database.ts'
import { digestOfReadModel } from './digest.ts'
import { allEventTypes, projectedStreams } from './event-types.ts'
import { createProjector } from './projector.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sfo-review-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Three loads of two people, each closed after its entries. */
async function someEvents(): Promise<readonly RecordedEvent[]> {
  const log = createMemoryEventLog({ codec: createCodec(allEventTypes), now: () => new Date(0) })
  for (const [id, crn] of [
    ['first', 'X999101'],
    ['second', 'X999102'],
    ['third', 'X999101'],
  ] as const) {
    const entries = ['1', '2', '3'].map(name =>
      chronologyEntry({ id: name, kind: 'contact.recorded', occurred: '2025-03-28', by: { staffId: 'N88A101' } }),
    )
    const heading = { format: 'sfo-review/chronology', version: 1, id, person: { crn }, source: { system: null } }
    const { outcome } = await loadChronology({
      log,
      source: textSource(JSON.stringify({ ...heading, entries })),
      principal: { username: 'test', client: 'test' },
      correlationId: 'test',
      software: 'test',
      now: () => new Date(0),
    })
    expect(outcome).toBe('loaded')
  }
  const { events } = unwrap(await log.readAll({ after: 'start', limit: 1000 }))
  return events.filter(({ stream }) => projectedStreams.some(prefix => stream.startsWith(prefix)))
}

function builtInGoesOf(events: readonly RecordedEvent[], size: number): string {
  const file = join(folder, `in-goes-of-${size}.sqlite`)
  const database = openForWriting(file)
  const projector = createProjector(database)
  for (let from = 0; from < events.length; from += size) {
    const some = events.slice(from, from + size)
    projector.apply(some, some.at(-1)!.position)
  }
  database.close()
  return digestOfReadModel(file)
}

describe('a projector', () => {
  it('writes the same rows however the events are cut into goes', async () => {
    const events = await someEvents()
    const oneByOne = builtInGoesOf(events, 1)
    for (const size of [2, 3, 4, 5, 7, events.length]) expect(builtInGoesOf(events, size)).toBe(oneByOne)
  })

  it('keeps entries from being seen until their load is closed', async () => {
    const events = await someEvents()
    const database = openForWriting(join(folder, 'open-load.sqlite'))
    createProjector(database).apply(events.slice(0, 6), events[5]!.position)
    const hidden = database.prepare('SELECT count(*) FROM entry WHERE visible_from IS NULL').pluck().get()
    const seen = database.prepare('SELECT count(*) FROM entry WHERE visible_from IS NOT NULL').pluck().get()
    database.close()
    expect({ seen, hidden }).toEqual({ seen: 3, hidden: 2 })
  })

  it('leaves a built file whole in itself, and from then on written as one in use', async () => {
    const events = await someEvents()
    const file = join(folder, 'built.sqlite')
    const database = openForBuilding(file)
    createProjector(database).apply(events, events.at(-1)!.position)
    finishBuilding(database, file)
    expect(database.pragma('synchronous', { simple: true })).toBe(1)
    database.close()
    expect(digestOfReadModel(file)).toBe(builtInGoesOf(events, 1))
  })
})
