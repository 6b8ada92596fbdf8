import { parentPort, workerData } from 'node:worker_threads'
import { createCodec, openEventReader, unwrap } from '#event-log'
import { allEventTypes } from './event-types.ts'
import { runProjection } from './projection.ts'
import type { FromProjection, ProjectionWorkerData } from './worker-protocol.ts'

/** The projecting thread: reads the log over a connection of its own, so that no query waits for it. */
const { store, dataDir, folder } = workerData as ProjectionWorkerData
const say = (message: FromProjection) => parentPort!.postMessage(message)
const stop = new AbortController()
parentPort!.once('message', () => stop.abort())

try {
  const reader = unwrap(await openEventReader({ store, dataDir, codec: createCodec(allEventTypes) }))
  try {
    await runProjection({
      reader,
      folder,
      signal: stop.signal,
      onProgress: progress => say({ kind: 'progress', progress }),
    })
  } finally {
    await reader.close()
  }
} catch (cause) {
  say({ kind: 'failed', detail: cause instanceof Error ? cause.message : String(cause) })
} finally {
  parentPort!.close()
}
