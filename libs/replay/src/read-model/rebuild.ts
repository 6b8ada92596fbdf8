import { maxPageSize, ok, type EventReader, type ReadFrom, type Result } from '#event-log'
import { startBuildThread, type BuildThread } from './build-thread.ts'
import { openForReading, versionOf } from './database.ts'
import { digestOfReadModel } from './digest.ts'
import { currentGeneration, nextGeneration, removeGeneration, switchTo } from './generations.ts'
import { projectedStreams } from './event-types.ts'
import { gatherRows } from './projected-rows.ts'
import { createQueries } from './queries.ts'
import { readModelVersion } from './schema.ts'

export interface Rebuilt {
  readonly file: string
  readonly events: number
  readonly position: ReadFrom
  readonly digest: string
  /** Whether the file it replaced held the same rows; undefined where there was none, or one of another state or version. */
  readonly sameAsBefore: boolean | undefined
}

export interface RebuildOptions {
  readonly reader: EventReader
  readonly folder: string
  readonly onProgress?: (events: number) => void
}

/**
 * Builds the read model anew from the whole log, beside the one in use, and puts it to use once it has caught up. The
 * old one goes on serving meanwhile; a running service moves over by itself within about a second. A log that cannot be
 * read leaves the old one in use.
 */
export async function rebuildReadModel({ reader, folder, onProgress }: RebuildOptions): Promise<Result<Rebuilt>> {
  const replaced = currentGeneration(folder)
  const file = nextGeneration(folder)
  const built = await build(reader, folder, file, onProgress).catch((cause: unknown) => {
    removeGeneration(file)
    throw cause
  })
  if (!built.ok) removeGeneration(file)
  return built.ok ? ok(compared(file, built.value, replaced)) : built
}

interface Built {
  readonly events: number
  readonly position: ReadFrom
}

/** One thread reads the log, another writes. */
async function build(
  reader: EventReader,
  folder: string,
  file: string,
  onProgress?: (events: number) => void,
): Promise<Result<Built>> {
  const thread = startBuildThread(file)
  const built = await writeWholeLog(reader, thread, onProgress).finally(() => thread.finish())
  if (!built.ok) return built
  switchTo(folder, file)
  onProgress?.(built.value.events)
  return built
}

/** Compares with the file replaced where both stand at the same place of the log; rows of two places must differ. */
function compared(file: string, { events, position }: Built, replaced: string | undefined): Rebuilt {
  const digest = digestOfReadModel(file)
  const comparable =
    replaced !== undefined && versionOf(replaced) === readModelVersion && placeOf(replaced) === position
  const sameAsBefore = comparable ? digestOfReadModel(replaced) === digest : undefined
  return { file, events, position, digest, sameAsBefore }
}

function placeOf(file: string): ReadFrom {
  const queries = createQueries(openForReading(file))
  try {
    return queries.head()
  } finally {
    queries.close()
  }
}

/** So many events are written together: the loads among them are whole but for the last, and need no second touch. */
const eventsTogether = 2000

async function writeWholeLog(
  reader: EventReader,
  thread: BuildThread,
  onProgress?: (events: number) => void,
): Promise<Result<Built>> {
  let position: ReadFrom = 'start'
  let events = 0
  let gathering = gatherRows()
  for (;;) {
    const page = await reader.readAll({
      after: position,
      limit: maxPageSize,
      filter: { streamPrefixes: projectedStreams },
    })
    if (!page.ok) return page
    position = page.value.reached
    gathering.add(page.value.events)
    if (page.value.end || gathering.events >= eventsTogether) {
      await thread.write(gathering.rows, position)
      events += gathering.events
      gathering = gatherRows()
      onProgress?.(events)
    }
    if (page.value.end) return ok({ events, position })
  }
}
