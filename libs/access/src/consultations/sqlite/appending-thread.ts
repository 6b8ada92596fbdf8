import { Worker } from 'node:worker_threads'
import { failed, ok, type Result } from '../../result.ts'
import type { ConsultationProblem } from '../consultation.ts'
import type { FromAppendingThread, ToAppendingThread } from './protocol.ts'
import type { ConsultationValues } from './rows.ts'

/** The file that runs beside this one: source under Node's type stripping, JavaScript once built. */
const isSource = import.meta.url.endsWith('.ts')
const workerFile = new URL(`./appending-worker.${isSource ? 'ts' : 'js'}`, import.meta.url)

type Answer = Result<void, ConsultationProblem>

interface Waiting {
  readonly rows: readonly ConsultationValues[]
  readonly answer: (answer: Answer) => void
}

/**
 * The thread that writes: the disk is waited for there, and not by whoever else is being answered. While one batch is on
 * its way to the disk everything that arrives is gathered into the next, so that many readers wait for one commit;
 * and while none is, whatever arrives in the same turn goes together.
 */
export class AppendingThread {
  readonly #thread: Worker
  readonly #ended: Promise<void>
  #gathered: Waiting[] = []
  #underWay: readonly Waiting[] = []
  #problem: string | undefined
  #closing: (() => void) | undefined
  #over = false

  private constructor(thread: Worker) {
    this.#thread = thread
    this.#ended = new Promise(resolve => thread.once('exit', () => resolve()))
    thread.on('message', (message: FromAppendingThread) => this.#answered(message))
    thread.on('error', cause => this.#end(`the writing thread failed: ${String(cause)}`))
    thread.on('exit', () => this.#end('the writing thread ended'))
    thread.unref()
  }

  /** Starts the thread and waits until it holds the file. Rejects with why it does not. */
  static start(file: string): Promise<AppendingThread> {
    const execArgv = isSource ? ['--conditions=source'] : []
    const thread = new Worker(workerFile, { workerData: { file }, execArgv })
    return new Promise((resolve, reject) => {
      thread.once('message', () => resolve(new AppendingThread(thread)))
      thread.once('error', cause => reject(cause instanceof Error ? cause : new Error(String(cause))))
      thread.once('exit', () => reject(new Error('the writing thread ended before it was ready')))
    })
  }

  append(rows: readonly ConsultationValues[]): Promise<Answer> {
    if (this.#over || this.#closing) return Promise.resolve(unavailable(this.#problem ?? 'closed'))
    return new Promise(answer => {
      this.#gathered.push({ rows, answer })
      if (this.#gathered.length === 1) setImmediate(() => this.#sendNext())
    })
  }

  /** Why nothing can be written, or why the newest batch was not. */
  problem(): string | undefined {
    return this.#problem
  }

  /** Ends the thread once everything that was handed over has been answered. */
  async close(): Promise<void> {
    this.#thread.ref()
    if (!this.#over && !this.#closing) {
      await new Promise<void>(resolve => {
        this.#closing = resolve
        this.#closeWhenIdle()
      })
      this.#say({ kind: 'close' })
    }
    await this.#ended
  }

  #say(message: ToAppendingThread): void {
    this.#thread.postMessage(message)
  }

  #sendNext(): void {
    if (this.#underWay.length > 0 || this.#gathered.length === 0) return
    this.#underWay = this.#gathered
    this.#gathered = []
    this.#thread.ref()
    this.#say({ kind: 'append', rows: this.#underWay.flatMap(each => each.rows) })
  }

  #answered(message: FromAppendingThread): void {
    if (message.kind === 'ready') return
    this.#problem = message.kind === 'refused' ? message.detail : undefined
    const answer: Answer = message.kind === 'refused' ? unavailable(message.detail) : ok(undefined)
    const done = this.#underWay
    this.#underWay = []
    if (!this.#closing) this.#thread.unref()
    for (const each of done) each.answer(answer)
    this.#sendNext()
    this.#closeWhenIdle()
  }

  #closeWhenIdle(): void {
    if (this.#underWay.length === 0 && this.#gathered.length === 0) this.#closing?.()
  }

  #end(detail: string): void {
    if (this.#over) return
    this.#over = true
    this.#problem = detail
    for (const each of [...this.#underWay, ...this.#gathered]) each.answer(unavailable(detail))
    this.#underWay = []
    this.#gathered = []
    this.#closing?.()
  }
}

function unavailable(detail: string): Answer {
  return failed({ kind: 'unavailable', detail })
}
