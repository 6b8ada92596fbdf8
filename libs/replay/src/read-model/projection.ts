import { superviseSubscription, type EventReader, type ReadFrom, type SubscriptionState } from '#event-log'
import { finishBuilding, openForBuilding, openForWriting, versionOf, type ReadModelDatabase } from './database.ts'
import { currentGeneration, nextGeneration, removeOlder, switchTo } from './generations.ts'
import { wasBuiltFrom } from './origin.ts'
import { projectedStreams } from './event-types.ts'
import { createProjector } from './projector.ts'
import { readModelVersion } from './schema.ts'

/** What a projection says of itself as it goes. */
export interface ProjectionProgress {
  /** The file being written. */
  readonly file: string
  /** True once queries may be answered from this file; false while it is being built for the first time. */
  readonly serving: boolean
  readonly position: ReadFrom
  readonly state: SubscriptionState['kind']
}

export interface ProjectionOptions {
  readonly reader: EventReader
  /** Where the read model's files stand. Must exist. */
  readonly folder: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: ProjectionProgress) => void
}

/** How often the pointer to the file in use is looked at, so that a rebuild by another process is taken over. */
const pointerPollMs = 500

/**
 * Keeps the read model in a folder up to date with the log until aborted. Without a usable file it builds one and puts
 * it to use once it has caught up; when another process puts a newer file to use it goes on with that one. Rejects,
 * for good, at an event that it cannot read: a projection never skips.
 */
export async function runProjection(options: ProjectionOptions): Promise<void> {
  const { folder, signal } = options
  while (!signal.aborted) {
    const file = currentGeneration(folder)
    const usable =
      file !== undefined && versionOf(file) === readModelVersion && (await wasBuiltFrom(options.reader, file))
    await project(options, usable ? file : nextGeneration(folder), usable)
  }
}

async function project(options: ProjectionOptions, file: string, inUse: boolean): Promise<void> {
  const { reader, folder, signal, onProgress } = options
  const database = inUse ? openForWriting(file) : openForBuilding(file)
  const projector = createProjector(database)
  const replaced = new AbortController()
  let serving = inUse
  let state: SubscriptionState['kind'] = 'catching-up'
  const tell = () => onProgress({ file, serving, position: projector.checkpoint(), state })
  const watch = setInterval(() => {
    if (serving && currentGeneration(folder) !== file) replaced.abort()
  }, pointerPollMs)
  watch.unref()
  tell()
  try {
    if (inUse) removeOlder(folder, file)
    await superviseSubscription({
      reader,
      filter: { streamPrefixes: projectedStreams },
      loadCheckpoint: () => projector.checkpoint(),
      handle: ({ events, reached }) => {
        projector.apply(events, reached)
        tell()
      },
      onState: next => {
        state = next.kind
        if (next.kind === 'live' && !serving) {
          serving = true
          putToUse(database, folder, file)
        }
        tell()
      },
      signal: AbortSignal.any([signal, replaced.signal]),
    })
  } finally {
    clearInterval(watch)
    database.close()
  }
}

/** A file is put to use only once it is whole on the disk. */
function putToUse(database: ReadModelDatabase, folder: string, file: string): void {
  finishBuilding(database, file)
  switchTo(folder, file)
}
