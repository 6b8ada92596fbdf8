import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { caseEventTypes, fileSource, loadChronology } from '#case-record'
import { createCodec, openEventLog, openEventReader, unwrap, type EventLog, type Position } from '#event-log'
import { digestOfReadModel } from './digest.ts'
import { currentGeneration } from './generations.ts'
import { createReadModel, type ReadModel } from './read-model.ts'
import { rebuildReadModel } from './rebuild.ts'
import { projectionInWorker } from './start-projection.ts'

const codec = createCodec(caseEventTypes)

let folder: string
let log: EventLog
const open: ReadModel[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'read-model-'))
  log = unwrap(await openEventLog({ store: 'sqlite:', dataDir: folder, codec }))
})

afterEach(async () => {
  for (const model of open.splice(0)) await model.close()
  await log.close()
  rmSync(folder, { recursive: true, force: true })
})

async function load(name: string): Promise<Position> {
  const result = await loadChronology({
    log,
    source: fileSource(`test/cases/${name}.json`),
    principal: { username: 'TEST', client: 'test' },
    correlationId: 'test',
    software: 'test',
    now: () => new Date('2026-11-01T12:00:00Z'),
  })
  if (result.outcome !== 'loaded') throw new Error(`not loaded: ${result.outcome}`)
  return result.position
}

async function openModel(): Promise<ReadModel> {
  const model = createReadModel(projectionInWorker({ store: 'sqlite:', dataDir: folder, folder }))
  open.push(model)
  await model.ready()
  return model
}

async function rebuild() {
  const reader = unwrap(await openEventReader({ store: 'sqlite:', dataDir: folder, codec }))
  try {
    return unwrap(await rebuildReadModel({ reader, folder }))
  } finally {
    await reader.close()
  }
}

describe('the read model', () => {
  it('shows a load to whoever waits for its position, and the earlier state to whoever asks for that', async () => {
    const first = await load('invented-B-enumerated-recall-decisions')
    const model = await openModel()
    expect(await model.waitFor(first, 10_000)).toBe('reached')
    const second = await load('invented-C-minute-versions')
    expect(await model.waitFor(second, 10_000)).toBe('reached')

    expect(model.entriesOf('X999002', second)).toHaveLength(8)
    expect(model.entriesOf('X999003', second)).toHaveLength(4)
    expect(model.entriesOf('X999003', first)).toHaveLength(0)
    expect(model.cases({ first: 10, at: second })).toEqual(['X999002', 'X999003'])
    expect(model.cases({ first: 10, at: first })).toEqual(['X999002'])
    expect(model.cases({ first: 1, after: 'X999002', at: second })).toEqual(['X999003'])
  })

  it('finds the cases that name somebody, as far as a state of the log shows them', async () => {
    const before = await load('invented-A-late-recording-and-waits')
    const after = await load('invented-D-direction-dissent-and-silence')
    const model = await openModel()
    await model.waitFor(after, 10_000)
    const naming = (staffId: string) => model.casesNaming(staffId, after)
    expect(naming('N99A201')).toEqual(['X999004'])
    expect(naming('N99A301')).toEqual(['X999004'])
    expect(naming('N99A299')).toEqual([])
    expect(model.casesNaming('N99A201', before)).toEqual([])
    expect(model.casesNaming('N99A201', 'start')).toEqual([])
  })

  it('finds the cases that may have been given to somebody', async () => {
    const position = await load('invented-D-direction-dissent-and-silence')
    const model = await openModel()
    await model.waitFor(position, 10_000)
    expect(model.casesAllocating('N99A101', position)).toEqual(['X999004'])
    expect(model.casesAllocating('N99A301', position)).toEqual([])
    expect(model.casesAllocating('N99A101', 'start')).toEqual([])
  })

  it('says that it timed out when a position does not come', async () => {
    const model = await openModel()
    expect(await model.waitFor('99999999999999999999' as Position, 50)).toBe('timed out')
  })

  it('goes on from its checkpoint after it was closed', async () => {
    const position = await load('invented-A-late-recording-and-waits')
    const model = await openModel()
    await model.waitFor(position, 10_000)
    await model.close()
    const later = await load('invented-C-minute-versions')
    const again = await openModel()
    expect(await again.waitFor(later, 10_000)).toBe('reached')
    expect(again.entriesOf('X999001', later)).toHaveLength(16)
  })

  it('is the same, row by row, when it is rebuilt', async () => {
    const position = await load('invented-D-direction-dissent-and-silence')
    const model = await openModel()
    await model.waitFor(position, 10_000)
    await model.close()
    const before = digestOfReadModel(currentGeneration(folder)!)
    const rebuilt = await rebuild()
    expect(rebuilt).toMatchObject({ sameAsBefore: true, digest: before, events: 50 })
  })

  it('moves over to a rebuilt file while it is serving, and drops the old one', async () => {
    const position = await load('invented-D-direction-dissent-and-silence')
    const model = await openModel()
    await model.waitFor(position, 10_000)
    const old = currentGeneration(folder)!
    const rebuilt = await rebuild()
    const later = await load('invented-A-late-recording-and-waits')
    expect(await model.waitFor(later, 10_000)).toBe('reached')
    expect(model.entriesOf('X999004', later)).toHaveLength(49)
    expect(currentGeneration(folder)).toBe(rebuilt.file)
    await until(() => !readdirSync(folder).some(name => old.endsWith(name)))
    expect(model.entriesOf('X999001', later)).toHaveLength(16)
  })

  it('is built anew when the folder holds the read model of another log', async () => {
    const model = await openModel()
    await model.waitFor(await load('invented-D-direction-dissent-and-silence'), 10_000)
    await model.close()
    await log.close()
    for (const name of readdirSync(folder)) if (name.startsWith('event-log')) rmSync(join(folder, name))
    log = unwrap(await openEventLog({ store: 'sqlite:', dataDir: folder, codec }))
    const position = await load('invented-B-enumerated-recall-decisions')

    const again = await openModel()
    expect(again.cases({ first: 10, at: position })).toEqual(['X999002'])
  })

  it('is built anew when its file is not there any more', async () => {
    const position = await load('invented-B-enumerated-recall-decisions')
    const model = await openModel()
    await model.waitFor(position, 10_000)
    await model.close()
    rmSync(currentGeneration(folder)!)
    const again = await openModel()
    expect(again.entriesOf('X999002', position)).toHaveLength(8)
  })
})

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 20))
}
