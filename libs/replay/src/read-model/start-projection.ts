import { Worker } from 'node:worker_threads'
import type { EventReader } from '#event-log'
import { runProjection } from './projection.ts'
import type { StartProjection } from './read-model.ts'
import type { FromProjection, ProjectionWorkerData } from './worker-protocol.ts'

/** The file that runs beside this one: source under Node's type stripping, JavaScript once built. */
const isSource = import.meta.url.endsWith('.ts')
const workerFile = new URL(`./projection-worker.${isSource ? 'ts' : 'js'}`, import.meta.url)

/** A projection in a thread of its own, with its own connection to the log. */
export function projectionInWorker(workerData: ProjectionWorkerData): StartProjection {
  return listener => {
    const execArgv = isSource ? ['--conditions=source'] : []
    const thread = new Worker(workerFile, { workerData, execArgv })
    const ended = new Promise<void>(resolve => thread.once('exit', () => resolve()))
    let stopping = false
    thread.on('message', (message: FromProjection) => {
      if (message.kind === 'progress') listener.progress(message.progress)
      else listener.failed(message.detail)
    })
    thread.on('error', cause => listener.failed(String(cause)))
    thread.on('exit', () => {
      if (!stopping) listener.failed('the projecting thread ended')
    })
    return {
      stop: async () => {
        stopping = true
        thread.postMessage('stop')
        await ended
      },
    }
  }
}

/** A projection in this thread, for a log that no other thread can read. */
export function projectionHere(reader: EventReader, folder: string): StartProjection {
  return listener => {
    const stop = new AbortController()
    const running = runProjection({ reader, folder, signal: stop.signal, onProgress: listener.progress }).catch(cause =>
      listener.failed(cause instanceof Error ? cause.message : String(cause)),
    )
    return {
      stop: async () => {
        stop.abort()
        await running
      },
    }
  }
}
