import type Database from 'better-sqlite3'
import { BroadcastChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads'
import { describeEventLogError } from '../errors.ts'
import { openWriterConnection } from './connection.ts'
import { createGroupCommit, type GroupCommit } from './group-commit.ts'
import type { FromWriter, GroupOutcome, HandOver, ToWriter, WriterOptions } from './protocol.ts'
import { problemOf } from './sqlite-problem.ts'
import { createCheckpointer, pagesOf } from './write-ahead-log.ts'
import { acquireWriterLock, type WriterLock } from './writer-lock.ts'

const quietAfterMs = 200
/** A group of so many events is committed: enough to share a wait for the disk, few enough not to make others wait. */
const maxGroupEvents = 1000

/** Lets a test put a failing commit in the place of the real one. */
export type CommitSeam = (commit: () => void) => () => void

/**
 * The life of the writing thread: take the lock, open the file, then write group after group until told to close or
 * until an error makes the file unreliable. A group is whatever was handed over while the one before was on its way to
 * the disk, and the rest of a turn that has begun to be handed over. Once poisoned it lets go of everything and answers
 * nothing more.
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
  /** Does what may find the file unreliable; false when it did and everything was let go. */
  const orPoisoned = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch (cause) {
      say({ kind: 'poisoned', detail: problemOf(cause).detail })
      stop()
      return false
    }
  }
  /** Tells what became of a group, if it is decided; false when that ended it all. */
  const told = (ended: EndedGroup | undefined): boolean => {
    if (ended === undefined) return true
    const { handOvers, outcome } = ended
    say({ kind: 'outcome', handOvers, outcome })
    if (outcome.kind !== 'poisoned') return orPoisoned(() => writer.afterwards(ended))
    stop()
    return false
  }
  port.on('message', (first: ToWriter) => {
    clearTimeout(quietTimer)
    let more = false
    for (let message: ToWriter | undefined = first; message; message = waitingOn(port)) {
      if (message.kind === 'close') return stop()
      if (!told(writer.add(message))) return
      more = message.more
    }
    if (more || !told(writer.commit())) return
    quietTimer = setTimeout(() => orPoisoned(() => writer.inQuiet()), quietAfterMs)
  })
}

function waitingOn(port: MessagePort): ToWriter | undefined {
  return receiveMessageOnPort(port)?.message as ToWriter | undefined
}

/** A group whose outcome is known, how many hand-overs went into it, and about how many pages of the log. */
interface EndedGroup {
  readonly handOvers: number
  readonly outcome: GroupOutcome
  readonly pages: number
}

class Writer {
  readonly #connection: Database.Database
  readonly #lock: WriterLock
  readonly #group: GroupCommit
  readonly #checkpointer: ReturnType<typeof createCheckpointer>
  readonly #wake: BroadcastChannel
  #handOvers = 0
  #events = 0
  #pages = 0

  constructor(connection: Database.Database, lock: WriterLock, options: WriterOptions, seam: CommitSeam) {
    const commit = connection.prepare('COMMIT')
    this.#connection = connection
    this.#lock = lock
    this.#group = createGroupCommit(
      connection,
      seam(() => void commit.run()),
    )
    this.#checkpointer = createCheckpointer(connection)
    this.#wake = new BroadcastChannel(options.wakeChannel)
    this.#wake.unref()
  }

  /** Adds to the group; answers what became of it where that ended it, by failing or by making it large. */
  add({ jobs, entered }: HandOver): EndedGroup | undefined {
    this.#handOvers++
    for (const job of jobs) {
      this.#events += job.events.length
      this.#pages += pagesOf(job)
    }
    const failure = this.#group.add(jobs, entered)
    if (failure) return this.#ended(failure)
    return this.#events < maxGroupEvents ? undefined : this.commit()
  }

  /** What became of the open group, if one is open. */
  commit(): EndedGroup | undefined {
    return this.#handOvers === 0 ? undefined : this.#ended(this.#group.commit())
  }

  #ended(outcome: GroupOutcome): EndedGroup {
    const handOvers = this.#handOvers
    const pages = this.#pages
    this.#handOvers = this.#events = this.#pages = 0
    return { handOvers, outcome, pages }
  }

  /** What may wait until the answers are on their way. */
  afterwards({ outcome, pages }: EndedGroup): void {
    if (outcome.kind !== 'committed') return
    this.#wake.postMessage('committed')
    this.#checkpointer.committed(pages)
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
