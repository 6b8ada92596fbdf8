import { caseEventTypes, caseStream, fileSource, isEntryEvent, loadChronology } from '#case-record'
import { createCodec, openEventLog, unwrap, type EventLog } from '#event-log'
import { createReadModel, projectionInWorker, rebuildReadModel } from '#replay'
import { visibleCase, wholeStream } from '../../../libs/case-record/src/loading/testing/visible-entries.ts'
import type { LoadedFile } from './killed-loading.ts'

/** What a killed load left behind, and who was told what. */
export interface Killed {
  readonly dataDir: string
  readonly files: readonly LoadedFile[]
  /** Paths of the files that the command said it had loaded. */
  readonly acknowledged: readonly string[]
}

export interface Aftermath {
  /** Whether the kill left entries in the log that no closing event makes visible. */
  readonly leftUnfinished: boolean
  /** Everything that does not hold, each in a line; empty where all is well. */
  readonly problems: readonly string[]
}

/** Opens a log after a kill, looks at what must hold, loads everything once more and looks again. */
export async function aftermathOf({ dataDir, files, acknowledged }: Killed): Promise<Aftermath> {
  const log = unwrap(await openEventLog({ store: 'sqlite:', dataDir, codec: createCodec(caseEventTypes) }))
  const look = async (allowed: readonly string[], when: string) => [
    ...(await problemsOfFiles(log, files, allowed, when)),
    ...(await problemsOfReadModel(log, dataDir, files, when)),
  ]
  try {
    const leftUnfinished = await hasUnfinishedLoad(log, files)
    const told = files.filter(({ path }) => acknowledged.includes(path))
    const problems = [
      ...(await look(['whole', 'absent'], 'after the kill')),
      ...(await problemsOfFiles(log, told, ['whole'], 'acknowledged before the kill')),
      ...(await loadAll(log, files)),
      ...(await look(['whole'], 'loaded once more')),
    ]
    return { leftUnfinished, problems }
  } finally {
    await log.close()
  }
}

async function problemsOfFiles(
  log: EventLog,
  files: readonly LoadedFile[],
  allowed: readonly string[],
  when: string,
): Promise<readonly string[]> {
  const states = await Promise.all(files.map(file => stateOf(log, file)))
  return states.flatMap((state, index) => (allowed.includes(state) ? [] : [`${files[index]!.id}, ${when}: ${state}`]))
}

/** What a reader sees of a file: every entry exactly once, none, or something that must never be. */
async function stateOf(log: EventLog, { id, crn, entries }: LoadedFile): Promise<string> {
  const visible = (await visibleCase(log, crn)).entries.filter(({ source }) => source.file === id)
  const references = new Set(visible.map(({ source }) => source.reference))
  if (visible.length === 0) return 'absent'
  const once = visible.length === entries && references.size === entries
  return once ? 'whole' : `${visible.length} entries, ${references.size} different, of ${entries}`
}

/** The read model goes on from where an earlier look left it, over loads broken off and finished since. */
async function problemsOfReadModel(
  log: EventLog,
  dataDir: string,
  files: readonly LoadedFile[],
  when: string,
): Promise<readonly string[]> {
  const problems: string[] = []
  const readModel = createReadModel(projectionInWorker({ store: 'sqlite:', dataDir, folder: dataDir }))
  try {
    await readModel.ready()
    const head = unwrap(await log.head())
    const caughtUp = head === 'start' || (await readModel.waitFor(head, 20_000)) === 'reached'
    if (!caughtUp) problems.push(`the read model, ${when}: did not catch up`)
    for (const crn of new Set(files.map(file => file.crn))) {
      const [shown, visible] = [readModel.entriesOf(crn, head).length, (await visibleCase(log, crn)).entries.length]
      if (shown !== visible) problems.push(`the read model, ${when}: ${shown} entries of ${crn}, not ${visible}`)
    }
  } finally {
    await readModel.close()
  }
  const rebuilt = unwrap(await rebuildReadModel({ reader: log, folder: dataDir }))
  return rebuilt.sameAsBefore === true ? problems : [...problems, `the read model, ${when}: not what a rebuild makes`]
}

async function hasUnfinishedLoad(log: EventLog, files: readonly LoadedFile[]): Promise<boolean> {
  for (const crn of new Set(files.map(file => file.crn))) {
    const events = await wholeStream(log, caseStream(crn))
    const entryEvents = events.filter(({ type }) => isEntryEvent(type))
    if (entryEvents.length > (await visibleCase(log, crn)).entries.length) return true
  }
  return false
}

async function loadAll(log: EventLog, files: readonly LoadedFile[]): Promise<readonly string[]> {
  const problems: string[] = []
  for (const { id, path } of files) {
    const { outcome } = await loadChronology({
      log,
      source: fileSource(path),
      principal: { username: 'restarted', client: 'test' },
      correlationId: 'after the kill',
      software: 'test',
      now: () => new Date(),
    })
    if (outcome !== 'loaded' && outcome !== 'already-loaded') problems.push(`${id}, loaded once more: ${outcome}`)
  }
  return problems
}
