import { Worker } from 'node:worker_threads'
import type { ReadFrom } from '#event-log'
import type { ToBuild } from './build-protocol.ts'
import type { ProjectedRows } from './projected-rows.ts'

/** The file that runs beside this one: source under Node's type stripping, JavaScript once built. */
const isSource = import.meta.url.endsWith('.ts')
const workerFile = new URL(`./build-worker.${isSource ? 'ts' : 'js'}`, import.meta.url)

/** So many writes may wait, so that neither thread stands still for the other and memory stays bounded. */
const mostWaiting = 8

/** A new read model file that a thread of its own writes. Both methods reject with what that thread failed of. */
export interface BuildThread {
  /** Resolves once there is room for more, which may be before these rows are written. */
  write(rows: ProjectedRows, reached: ReadFrom): Promise<void>
  /** Resolves once every row is on the disk, the file closed and the thread ended. */
  finish(): Promise<void>
}

/** Starts to build a file. */
export function startBuildThread(file: string): BuildThread {
  const thread = new Worker(workerFile, { workerData: file, execArgv: isSource ? ['--conditions=source'] : [] })
  let waiting = 0
  let finishing = false
  let failure: { readonly cause: unknown } | undefined
  let heard = () => {}
  const ended = new Promise<void>(resolve => {
    thread.on('message', () => {
      waiting--
      heard()
    })
    thread.on('error', cause => (failure = { cause }))
    thread.on('exit', () => {
      if (!finishing) failure ??= { cause: new Error('the thread that writes the read model ended') }
      resolve()
      heard()
    })
  })
  const throwFailure = () => {
    if (failure) throw failure.cause
  }
  const say = (message: ToBuild) => thread.postMessage(message)

  return {
    write: async (rows, reached) => {
      throwFailure()
      say({ kind: 'rows', rows, reached })
      waiting++
      while (waiting > mostWaiting && !failure) await new Promise<void>(resolve => (heard = resolve))
      throwFailure()
    },
    finish: async () => {
      finishing = true
      say({ kind: 'finish' })
      await ended
      throwFailure()
    },
  }
}
