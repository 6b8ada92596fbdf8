import type Database from 'better-sqlite3'
import { BroadcastChannel, type MessagePort } from 'node:worker_threads'
import { describeEventLogError } from '../errors.ts'
import { openWriterConnection } from './connection.ts'
import { createGroupCommit } from './group-commit.ts'
import type { FromWriter, GroupOutcome, ToWriter, WriterOptions } from './protocol.ts'
import { problemOf } from './sqlite-problem.ts'
import { createCheckpointer } from './write-ahead-log.ts'
import { acquireWriterLock, type WriterLock } from './writer-lock.ts'

const quietAfterMs = 200

/** Lets a test put a failing commit in the place of the real one. */
export type CommitSeam = (commit: () => void) => () => void

/**
 * The life of the writing thread: take the lock, open the file, then write group after group until told to close or
 * until an error makes the file unreliable. Once poisoned it lets go of everything and answers nothing more.
 */
export function runWriter(port: MessagePort, options: WriterOptions, seam: CommitSeam = commit => commit): void {
  const say = (message: FromWriter): void => port.postMessage(message)
  const refuse = (detail: string): void => {
    say({ kind: 'refused', detail })
    port.close()
  }
  const lock = acquireWriterLock(options.lockFile, options.holder)
  if (!lock.ok) return refuse(detailOf(lock.error))
  const connection = openWriterConnection(options.file)
  if (!connection.ok) {
    lock.value.release()
    return refuse(detailOf(connection.error))
  }
  serve(port, say, new Writer(connection.value, lock.value, options, seam))
  say({ kind: 'ready' })
}

function serve(port: MessagePort, say: (message: FromWriter) => void, writer: Writer): void {
  let quietTimer: NodeJS.Timeout | undefined
  const stop = (): void => {
    clearTimeout(quietTimer)
    writer.letGo()
    port.close()
  }
  const orPoisoned = (work: () => void): void => {
    try {
      work()
    } catch (cause) {
      say({ kind: 'poisoned', detail: problemOf(cause).detail })
      stop()
    }
  }
  port.on('message', (message: ToWriter) => {
    clearTimeout(quietTimer)
    if (message.kind === 'close') return stop()
    const outcome = writer.write(message)
    say({ kind: 'outcome', outcome })
    if (outcome.kind === 'poisoned') return stop()
    orPoisoned(() => writer.afterwards(outcome))
    quietTimer = setTimeout(() => orPoisoned(() => writer.inQuiet()), quietAfterMs)
  })
}

class Writer {
  readonly #connection: Database.Database
  readonly #lock: WriterLock
  readonly #commitGroup: ReturnType<typeof createGroupCommit>
  readonly #checkpointer: ReturnType<typeof createCheckpointer>
  readonly #wake: BroadcastChannel

  constructor(connection: Database.Database, lock: WriterLock, options: WriterOptions, seam: CommitSeam) {
    const commit = connection.prepare('COMMIT')
    this.#connection = connection
    this.#lock = lock
    this.#commitGroup = createGroupCommit(
      connection,
      seam(() => void commit.run()),
    )
    this.#checkpointer = createCheckpointer(connection, options.file)
    this.#wake = new BroadcastChannel(options.wakeChannel)
    this.#wake.unref()
  }

  write(group: Extract<ToWriter, { kind: 'group' }>): GroupOutcome {
    return this.#commitGroup(group.jobs, group.entered)
  }

  /** What may wait until the answers are on their way. */
  afterwards(outcome: GroupOutcome): void {
    if (outcome.kind !== 'committed') return
    this.#wake.postMessage('committed')
    this.#checkpointer.committed()
  }

  inQuiet(): void {
    this.#checkpointer.quiet()
  }

  letGo(): void {
    this.#wake.close()
    try {
      this.#connection.close()
    } finally {
      this.#lock.release()
    }
  }
}

function detailOf(error: Parameters<typeof describeEventLogError>[0]): string {
  return 'detail' in error ? error.detail : describeEventLogError(error)
}
