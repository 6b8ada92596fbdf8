import { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '../errors.ts'
import type { FromWriter, ToWriter, WriterOptions } from './protocol.ts'

/** The file that runs beside this one: source under Node's type stripping, JavaScript once built. */
const standardWorker = new URL(`./writer-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

/** The writing thread as its owner sees it. */
export interface WriterThread {
  say(message: ToWriter): void
  listen(to: { readonly message: (message: FromWriter) => void; readonly ended: (detail: string) => void }): void
  /** Whether this thread keeps the process alive: only while somebody waits for an answer. */
  keepAlive(needed: boolean): void
  readonly ended: Promise<void>
}

/** Starts the writing thread and waits until it holds the lock and the file, or answers why it does not. */
export async function startWriterThread(
  options: WriterOptions,
  worker: URL = standardWorker,
): Promise<Result<WriterThread>> {
  const thread = new Worker(worker, { workerData: options, execArgv: [] })
  const ended = new Promise<void>(resolve => thread.once('exit', () => resolve()))
  const first = await firstMessage(thread)
  if (first.kind !== 'ready') {
    await ended
    const detail = first.kind === 'outcome' ? 'the writing thread spoke out of turn' : first.detail
    return failed({ kind: 'unavailable', detail })
  }
  return ok({
    ended,
    say: message => thread.postMessage(message),
    listen({ message, ended: onEnd }) {
      thread.on('message', message)
      thread.on('error', cause => onEnd(String(cause)))
      thread.on('exit', () => onEnd('the writing thread ended'))
    },
    keepAlive: needed => (needed ? thread.ref() : thread.unref()),
  })
}

function firstMessage(thread: Worker): Promise<FromWriter> {
  return new Promise(resolve => {
    const refused = (detail: string): void => resolve({ kind: 'refused', detail })
    thread.once('message', resolve)
    thread.once('error', cause => refused(`the writing thread failed: ${String(cause)}`))
    thread.once('exit', () => refused('the writing thread ended before it was ready'))
  })
}
