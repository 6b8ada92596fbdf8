import { parentPort, workerData } from 'node:worker_threads'
import type { WriterOptions } from './protocol.ts'
import { runWriter } from './run-writer.ts'

if (!parentPort) throw new Error('this file is the body of a worker thread')
runWriter(parentPort, workerData as WriterOptions)
