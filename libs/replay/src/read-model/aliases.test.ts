import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { builtInPolicies, changeAlias, fileSource, loadChronology, type AliasCommand } from '#case-record'
import {
  createCodec,
  eventIdOf,
  openEventLog,
  openEventReader,
  positionOfRecorded,
  unwrap,
  type EventLog,
  type Position,
} from '#event-log'
import { createCaseReplay, isOpened } from '../case-replay.ts'
import { digestOfReadModel } from './digest.ts'
import { allEventTypes } from './event-types.ts'
import { currentGeneration } from './generations.ts'
import { createReadModel, type ReadModel } from './read-model.ts'
import { rebuildReadModel } from './rebuild.ts'
import { projectionInWorker } from './start-projection.ts'

const [main, alias] = ['X999002', 'X999003'] as const
const codec = createCodec(allEventTypes)
const mergedAt = Date.parse('2026-11-02T12:00Z')
const endedAt = Date.parse('2026-11-04T12:00Z')

let folder: string
let log: EventLog
let model: ReadModel

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aliases-'))
  log = unwrap(await openEventLog({ store: 'sqlite:', dataDir: folder, codec }))
  await load('invented-B-enumerated-recall-decisions')
  await load('invented-C-minute-versions')
  model = createReadModel(projectionInWorker({ store: 'sqlite:', dataDir: folder, folder }))
  await model.ready()
})

afterEach(async () => {
  await model.close()
  await log.close()
  rmSync(folder, { recursive: true, force: true })
})

async function load(name: string): Promise<void> {
  const result = await loadChronology({
    log,
    source: fileSource(`test/cases/${name}.json`),
    principal: { username: 'TEST', client: 'test' },
    correlationId: 'test',
    software: 'test',
    now: () => new Date('2026-11-01T12:00:00Z'),
  })
  if (result.outcome !== 'loaded') throw new Error(`not loaded: ${result.outcome}`)
}

/** Writes a merge or its end, and waits until it can be seen. */
async function change(kind: AliasCommand['change'], now: number): Promise<Position> {
  const result = await changeAlias({
    log,
    commandId: eventIdOf('5b0f3c0e-6a4e-4f0a-9b1e-0c9a3d7a1f00', now),
    command: {
      change: kind,
      alias,
      main,
      reason: 'one person',
      actor: { staffId: 'N99A401', role: 'case administrator', organisation: 'Probation' },
      by: { principal: { username: 'A401', client: 'ui' }, correlationId: 'c', software: 'test', now },
    },
  })
  if (result.outcome !== 'recorded') throw new Error(result.outcome)
  const position = positionOfRecorded(result.events)
  expect(await model.waitFor(position, 10_000)).toBe('reached')
  return position
}

const crns = (at: Position, knownAt?: number) => [
  ...new Set(model.entriesOf(main, at, knownAt).map(entry => entry.crn)),
]

describe('two case reference numbers of one person', () => {
  it('show the entries of both under either number, from the merge on and until it is ended', async () => {
    const before = model.head() as Position
    const merged = await change('recorded', mergedAt)
    expect(crns(merged)).toEqual([main, alias])
    expect(model.entriesOf(main, merged)).toHaveLength(12)
    expect(model.entriesOf(alias, merged)).toHaveLength(12)
    expect(model.entriesOf(alias, before)).toHaveLength(4)
    expect(crns(before)).toEqual([main])
    const ended = await change('ended', endedAt)
    expect(crns(ended)).toEqual([main])
    expect(crns(merged)).toEqual([main, alias])
  })

  it('are not known to be one before that was written down, whatever has been read since', async () => {
    await change('recorded', mergedAt)
    const ended = await change('ended', endedAt)
    expect(crns(ended, mergedAt - 1)).toEqual([main])
    expect(crns(ended, mergedAt)).toEqual([main, alias])
    expect(crns(ended, endedAt)).toEqual([main])
  })

  it('open as one case at a basis from then on', async () => {
    await change('recorded', mergedAt)
    const replay = createCaseReplay({ entries: model, now: () => endedAt, policies: builtInPolicies })
    const entriesKnown = (knownAt: number) => {
      const opened = replay.open(main, { knownAt })
      return isOpened(opened) ? opened.file.entries.length : 0
    }
    expect([mergedAt - 1, mergedAt].map(entriesKnown)).toEqual([8, 12])
  })

  it('give the same rows when the read model is rebuilt', async () => {
    await change('recorded', mergedAt)
    await change('ended', endedAt)
    await model.close()
    const before = digestOfReadModel(currentGeneration(folder)!)
    const reader = unwrap(await openEventReader({ store: 'sqlite:', dataDir: folder, codec }))
    const rebuilt = unwrap(await rebuildReadModel({ reader, folder }))
    await reader.close()
    expect(rebuilt).toMatchObject({ sameAsBefore: true, digest: before })
  })
})
