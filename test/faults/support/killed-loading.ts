import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A chronology file on disk. Two files may belong to one case. */
export interface LoadedFile {
  readonly path: string
  readonly id: string
  readonly crn: string
  readonly entries: number
}

const sizes = [1, 99, 100, 310, 450, 600]

/** Six files of three cases, of sizes that take from one to seven appends. */
export function writeFiles(folder: string, random: () => number): readonly LoadedFile[] {
  return Array.from({ length: 6 }, (_, index) => {
    const file = {
      path: join(folder, `file-${index}.json`),
      id: `file-${index}`,
      crn: `X99900${index % 3}`,
      entries: sizes[Math.floor(random() * sizes.length)]!,
    }
    writeFileSync(file.path, JSON.stringify(chronology(file)))
    return file
  })
}

function chronology({ id, crn, entries }: LoadedFile): object {
  return {
    format: 'sfo-review/chronology',
    version: 1,
    id,
    person: { crn },
    source: { system: 'invented' },
    entries: Array.from({ length: entries }, (_, index) => ({
      id: `E-${index}`,
      kind: 'contact.recorded',
      occurred: '2025-02-11T14:20+00:00',
      by: { role: 'probation practitioner' },
      detail: `entry ${index} of ${id}`,
    })),
  }
}

const main = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url))

/** When to kill: after a time, or right after the log's file has changed so many times, which is when it is being written. */
export type KillMoment = { readonly milliseconds: number } | { readonly changes: number }

export interface LoadingRun {
  /** Paths of the files that the command said it had loaded. */
  readonly acknowledged: readonly string[]
  readonly killed: boolean
  /** Milliseconds from the start to each acknowledgement, and to the end. */
  readonly times: readonly number[]
  /** How often the log's file was seen to change. */
  readonly changes: number
}

/** Loads files with the command in a process of its own, and kills it at a moment, unless it ended before. */
export async function loadAndKill(
  files: readonly LoadedFile[],
  dataDir: string,
  moment?: KillMoment,
): Promise<LoadingRun> {
  mkdirSync(dataDir, { recursive: true })
  const args = ['--conditions=source', main, 'load', '--data-dir', dataDir, ...files.map(({ path }) => path)]
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const times: number[] = []
  let out = ''
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString()
    times.push(performance.now() - started)
  })
  const ended = once(child, 'close')
  let changes = 0
  const watching = watch(dataDir, () => {
    changes += 1
    if (moment && 'changes' in moment && changes >= moment.changes) child.kill('SIGKILL')
  })
  const stop = new AbortController()
  if (moment && 'milliseconds' in moment) {
    const kill = () => child.kill('SIGKILL')
    void wait(moment.milliseconds, undefined, { signal: stop.signal }).then(kill, () => undefined)
  }
  await ended
  watching.close()
  stop.abort()
  times.push(performance.now() - started)
  const acknowledged = files.map(({ path }) => path).filter(path => out.includes(`${path}: loaded `))
  return { acknowledged, killed: child.signalCode === 'SIGKILL', times, changes }
}
