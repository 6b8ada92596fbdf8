import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Aftermath, Killed } from './support/aftermath.ts'
import { loadAndKill, writeFiles, type KillMoment, type LoadedFile, type LoadingRun } from './support/killed-loading.ts'
import { randomFrom } from './support/random.ts'

const rounds = 50
const seed = Number(process.env['SFO_FAULT_SEED'] ?? Math.floor(Math.random() * 2 ** 32))

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
    'leaves every file whole or absent, every acknowledged one whole, and a read model that a rebuild equals (seed %i)',
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

      const aftermath = lookAt({ dataDir, files, acknowledged: run.acknowledged })
      if (aftermath.leftUnfinished) leftUnfinished += 1
      expect(aftermath.problems).toEqual([])
      rmSync(place, { recursive: true, force: true })
    },
    30_000,
  )

  it('was indeed killed in the middle', () => {
    expect(killedAmidLoading).toBeGreaterThan(rounds / 10)
    expect(leftUnfinished).toBeGreaterThan(0)
  })
})

const look = fileURLToPath(new URL('support/look-at-aftermath.ts', import.meta.url))

/** What a process finds that is started after the kill. Throws where that process fails. */
function lookAt(killed: Killed): Aftermath {
  const found = execFileSync(process.execPath, ['--conditions=source', look], {
    input: JSON.stringify(killed),
    encoding: 'utf8',
  })
  return JSON.parse(found) as Aftermath
}

function entriesIn(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { entries }) => sum + entries, 0)
}

/** A moment between a little before the first file is loaded and the end: by the clock, or by what has been written. */
function someMoment({ times, changes }: LoadingRun, relativeSize: number, random: () => number): KillMoment {
  if (random() < 0.5) return { changes: 1 + Math.floor(random() * changes * relativeSize) }
  const [first, last] = [times[0]! * 0.8, times.at(-1)!]
  return { milliseconds: first + random() * (last - first) }
}
