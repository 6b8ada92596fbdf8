import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unwrap, type Position } from '#event-log'
import { createReadModel, currentGeneration, projectionHere, rebuildReadModel } from '#replay'
import { loadAbout, loadCaseOf, openLog, openReader } from './caseload.ts'
import { loadQueuedPeople } from './people.ts'
import { say } from './table.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

/** A data folder with a log of some size and the read model of it. */
export interface PreparedLog {
  readonly folder: string
  /** Events in it. */
  readonly events: number
  readonly readModel: string
  /** The CRN of a case of so many entries, among the others. */
  readonly crns: ReadonlyMap<number, string>
}

export interface WantedLog {
  /** About how many events. */
  readonly events: number
  /** Sizes of the cases that are asked about. */
  readonly entries: readonly number[]
  /** Where logs are kept for the next run; absent: it is made anew and removed. */
  readonly keep?: string | undefined
}

/** Does something with a log that is made for it, or that an earlier run kept. */
export function withPreparedLog<Value>(
  wanted: WantedLog,
  use: (prepared: PreparedLog) => Promise<Value>,
): Promise<Value> {
  if (wanted.keep === undefined) return inTemporaryFolder(async folder => use(await prepare(wanted, folder)))
  const folder = join(wanted.keep, `${wanted.events}-${wanted.entries.join('-')}`)
  return keptLog(wanted, folder).then(use)
}

async function keptLog(wanted: WantedLog, folder: string): Promise<PreparedLog> {
  const made = join(folder, 'prepared.json')
  if (existsSync(made)) {
    const kept = await withPeople(folder, JSON.parse(readFileSync(made, 'utf8')) as Kept)
    writeFileSync(made, JSON.stringify(kept))
    say(`a log of ${kept.events} events was kept in ${folder}`)
    return { folder, events: kept.events, readModel: readModelIn(folder), crns: new Map(kept.crns) }
  }
  if (existsSync(folder)) throw new Error(`${folder} holds a log that was not finished: remove it`)
  mkdirSync(folder, { recursive: true })
  const { events, crns, ...prepared } = await prepare(wanted, folder)
  writeFileSync(made, JSON.stringify({ events, crns: [...crns], people: true } satisfies Kept))
  return { ...prepared, events, crns }
}

interface Kept {
  readonly events: number
  readonly crns: readonly (readonly [number, string])[]
  /** Absent in a log that was kept before queues were measured: the people come after everything else in it. */
  readonly people?: true
}

async function withPeople(folder: string, { events, crns, people }: Kept): Promise<Kept> {
  if (people) return { events, crns, people }
  const log = await openLog(folder)
  const { added, reached } = await loadQueuedPeople(log)
  await log.close()
  if (reached !== undefined) await readUpTo(folder, reached)
  return { events: events + added, crns, people: true }
}

async function readUpTo(folder: string, position: Position): Promise<void> {
  const reader = await openReader(folder)
  const reads = createReadModel(projectionHere(reader, folder))
  const read = await reads.waitFor(position, 60_000)
  await reads.close()
  await reader.close()
  if (read !== 'reached') throw new Error(`the read model in ${folder} did not follow its log`)
}

/** Not remembered with the log: each rebuild in its folder puts another in its place. */
function readModelIn(folder: string): string {
  const file = currentGeneration(folder)
  if (file === undefined) throw new Error(`${folder} holds no read model: remove it`)
  return file
}

/** The cases that are asked about stand in the middle of the log. */
async function prepare({ events, entries }: WantedLog, folder: string): Promise<PreparedLog> {
  const log = await openLog(folder)
  await loadAbout(events / 2, log)
  const crns = new Map<number, string>()
  for (const size of entries) crns.set(size, await loadCaseOf(size, log))
  await loadQueuedPeople(log)
  await loadAbout(events / 2, log, 500_000)
  await log.close()
  const reader = await openReader(folder)
  const built = unwrap(await rebuildReadModel({ reader, folder }))
  await reader.close()
  return { folder, events: built.events, readModel: built.file, crns }
}
