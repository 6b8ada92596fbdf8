import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseEventTypes, caseStream, fileSource, isEntryEvent, loadChronology } from '#case-record'
import { createCodec, openEventLog, unwrap, type EventLog } from '#event-log'
import { createReadModel, projectionInWorker, rebuildReadModel } from '#replay'
import { visibleCase, wholeStream } from '../../libs/case-record/src/loading/testing/visible-entries.ts'
import { loadAndKill, writeFiles, type KillMoment, type LoadedFile, type LoadingRun } from './support/killed-loading.ts'
import { randomFrom } from './support/random.ts'

const rounds = 50
const seed = Number(process.env['SFO_FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 32))

interface Aftermath {
  readonly log: EventLog
  readonly dataDir: string
  readonly files: readonly LoadedFile[]
  readonly run: LoadingRun
}

/** What must hold when the log is opened again after a kill; each is run in every round. */
const checks: readonly ((aftermath: Aftermath) => Promise<void>)[] = [
  everyFileIsWholeOrAbsent,
  everyAcknowledgedFileIsWhole,
  readModelEqualsARebuild,
]

describe(`a process killed while it loads (seed ${seed}, set SFO_FAULT_SEED to repeat)`, () => {
  let folder: string
  let undisturbed: LoadingRun
  let undisturbedEntries: number
  let killedAmidLoading = 0
  let leftUnfinished = 0

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sfo-kill-'))
    const files = writeFiles(folder, randomFrom(seed))
    undisturbedEntries = entriesIn(files)
    undisturbed = await loadAndKill(files, join(folder, 'undisturbed'))
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Array.from({ length: rounds }, (_, index) => seed + index))(
    'leaves every file whole or absent, and every acknowledged one whole (seed %i)',
    async roundSeed => {
      const random = randomFrom(roundSeed)
      const place = join(folder, String(roundSeed))
      const dataDir = join(place, 'data')
      mkdirSync(place, { recursive: true })
      const files = writeFiles(place, random)
      const run = await loadAndKill(
        files,
        dataDir,
        someMoment(undisturbed, entriesIn(files) / undisturbedEntries, random),
      )
      if (run.killed && run.acknowledged.length < files.length) killedAmidLoading += 1

      const log = unwrap(await openEventLog({ store: 'sqlite:', dataDir, codec: createCodec(caseEventTypes) }))
      try {
        if (await hasUnfinishedLoad(log, files)) leftUnfinished += 1
        for (const check of checks) await check({ log, dataDir, files, run })
        await loadAll(log, files)
        for (const file of files) expect(await stateOf(log, file)).toBe('whole')
        for (const check of checks) await check({ log, dataDir, files, run })
      } finally {
        await log.close()
        rmSync(place, { recursive: true, force: true })
      }
    },
    30_000,
  )

  it('was indeed killed in the middle', () => {
    expect(killedAmidLoading).toBeGreaterThan(rounds / 10)
    expect(leftUnfinished).toBeGreaterThan(0)
  })
})

function entriesIn(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { entries }) => sum + entries, 0)
}

/** A moment between a little before the first file is loaded and the end: by the clock, or by what has been written. */
function someMoment({ times, changes }: LoadingRun, relativeSize: number, random: () => number): KillMoment {
  if (random() < 0.5) return { changes: 1 + Math.floor(random() * changes * relativeSize) }
  const [first, last] = [times[0]! * 0.8, times.at(-1)!]
  return { milliseconds: first + random() * (last - first) }
}

async function everyFileIsWholeOrAbsent({ log, files }: Aftermath): Promise<void> {
  for (const file of files) expect(['whole', 'absent']).toContain(await stateOf(log, file))
}

async function everyAcknowledgedFileIsWhole({ log, files, run }: Aftermath): Promise<void> {
  for (const file of files.filter(({ path }) => run.acknowledged.includes(path))) {
    expect(await stateOf(log, file)).toBe('whole')
  }
}

/** The read model goes on from where an earlier check left it, over loads broken off and finished since. */
async function readModelEqualsARebuild({ log, dataDir, files }: Aftermath): Promise<void> {
  const readModel = createReadModel(projectionInWorker({ store: 'sqlite:', dataDir, folder: dataDir }))
  try {
    await readModel.ready()
    const head = unwrap(await log.head())
    if (head !== 'start') expect(await readModel.waitFor(head, 20_000)).toBe('reached')
    for (const crn of new Set(files.map(file => file.crn))) {
      expect(readModel.entriesOf(crn, head)).toHaveLength((await visibleCase(log, crn)).entries.length)
    }
  } finally {
    await readModel.close()
  }
  expect(unwrap(await rebuildReadModel({ reader: log, folder: dataDir })).sameAsBefore).toBe(true)
}

/** What a reader sees of a file: every entry exactly once, none, or something that must never be. */
async function stateOf(log: EventLog, { id, crn, entries }: LoadedFile): Promise<string> {
  const visible = (await visibleCase(log, crn)).entries.filter(({ source }) => source.file === id)
  const references = new Set(visible.map(({ source }) => source.reference))
  if (visible.length === 0) return 'absent'
  const once = visible.length === entries && references.size === entries
  return once ? 'whole' : `${visible.length} entries, ${references.size} different, of ${entries}`
}

/** Whether the kill left entries in the log that no closing event makes visible. */
async function hasUnfinishedLoad(log: EventLog, files: readonly LoadedFile[]): Promise<boolean> {
  for (const crn of new Set(files.map(file => file.crn))) {
    const events = await wholeStream(log, caseStream(crn))
    const entryEvents = events.filter(({ type }) => isEntryEvent(type))
    if (entryEvents.length > (await visibleCase(log, crn)).entries.length) return true
  }
  return false
}

async function loadAll(log: EventLog, files: readonly LoadedFile[]): Promise<void> {
  for (const { path } of files) {
    const result = await loadChronology({
      log,
      source: fileSource(path),
      principal: { username: 'restarted', client: 'test' },
      correlationId: 'after the kill',
      software: 'test',
      now: () => new Date(),
    })
    expect(['loaded', 'already-loaded']).toContain(result.outcome)
  }
}
