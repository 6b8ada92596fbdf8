import { parentPort, workerData } from 'node:worker_threads'
import { appender, openForAppending } from './database.ts'
import type { ToAppendingThread, FromAppendingThread } from './protocol.ts'

if (!parentPort) throw new Error('this file is the body of a worker thread')
const port = parentPort
const say = (message: FromAppendingThread): void => port.postMessage(message)

const database = openForAppending((workerData as { readonly file: string }).file)
const append = appender(database)

port.on('message', (message: ToAppendingThread) => {
  if (message.kind === 'close') {
    database.close()
    port.close()
    return
  }
  try {
    append(message.rows)
    say({ kind: 'appended' })
  } catch (cause) {
    say({ kind: 'refused', detail: cause instanceof Error ? cause.message : String(cause) })
  }
})
say({ kind: 'ready' })
