import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import type { WriterOptions } from '../protocol.ts'
import { runWriter } from '../run-writer.ts'
import { takeFault } from './faults.ts'

const options = workerData as WriterOptions

/** The writing thread, except that an armed fault takes the place of one commit. */
runWriter(parentPort!, options, commit => () => {
  switch (takeFault(options.file)) {
    case undefined:
      return commit()
    case 'committed-then-io-error':
      commit()
      throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_FSYNC')
    case 'io-error':
      throw new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE')
    case 'disk-full':
      throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL')
    case 'thread-dies':
      process.exit(1)
  }
})
